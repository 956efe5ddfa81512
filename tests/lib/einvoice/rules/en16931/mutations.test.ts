import { expect, test } from "vitest";
import { en16931 } from "#lib/einvoice/rules/en16931/set.ts";
import { findingsIn } from "#lib/einvoice/rules/run.ts";
import { documentOf } from "#lib/einvoice/xml/element.ts";
import { documentIn, fileOf } from "#tests/lib/einvoice/examples.ts";
import { all, type Edit } from "../edits.ts";
import { allowanceMutations } from "./mutations/allowances.ts";
import { furtherMutations } from "./mutations/between.ts";
import { codeMutations } from "./mutations/codes.ts";
import { documentMutations } from "./mutations/document.ts";
import { lineMutations } from "./mutations/lines.ts";
import type { Mutations } from "./mutations/mutation.ts";
import { partyMutations } from "./mutations/parties.ts";
import { singleMutations } from "./mutations/single.ts";
import { totalMutations } from "./mutations/totals.ts";
import { categoryMutations } from "./mutations/vat.ts";

const tables = [
  documentMutations,
  partyMutations,
  lineMutations,
  allowanceMutations,
  totalMutations,
  categoryMutations,
  furtherMutations,
  codeMutations,
  singleMutations,
];
const mutations: Mutations = Object.assign({}, ...tables);

const base = fileOf("base");

function brokenBy(edit: Edit): string[] {
  const { root } = documentIn(base);
  edit(root);
  return findingsIn([en16931], documentOf(root))
    .map(({ id }) => id)
    .sort();
}

const startsBroken = new Map<Edit, string[]>();

/** Many changes begin from the same. */
function brokenAtStart(start: Edit): string[] {
  const known = startsBroken.get(start) ?? brokenBy(start);
  startsBroken.set(start, known);
  return known;
}

test("every rule of EN 16931 has a change that breaks it, or a reason why none does, and only once", () => {
  const entries = tables.flatMap((table) => Object.keys(table));

  expect(entries.sort()).toEqual(en16931.rules.map(({ id }) => id).sort());
});

test("before its change an invoice breaks no rule, and after it that rule and no other but those that are named", () => {
  const breakings = Object.entries(mutations).flatMap(([id, mutation]) => ("never" in mutation ? [] : [{ id, ...mutation }]));

  const found = breakings.map(({ id, start, change }) => ({ id, before: brokenAtStart(start), after: brokenBy(all(start, change)) }));

  expect(breakings.length).toBeGreaterThan(270);
  expect(found).toEqual(breakings.map(({ id, along }) => ({ id, before: [], after: [id, ...along].sort() })));
});
