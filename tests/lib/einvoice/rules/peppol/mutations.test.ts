import { expect, test } from "vitest";
import { en16931 } from "#lib/einvoice/rules/en16931/set.ts";
import { peppol } from "#lib/einvoice/rules/peppol/set.ts";
import { findingsIn } from "#lib/einvoice/rules/run.ts";
import { faultsIn } from "#lib/einvoice/structure/structure.ts";
import { documentIn } from "#tests/lib/einvoice/examples.ts";
import { peppolMutations } from "./mutations/all.ts";
import type { Changed } from "./mutations/changed.ts";

const tried = Object.entries(peppolMutations).flatMap(([id, change]): [string, Changed][] => ("xml" in change ? [[id, change]] : []));

test("every rule of Peppol has a change that breaks it, or a reason why nothing does", () => {
  expect(Object.keys(peppolMutations).sort()).toEqual(peppol.rules.map(({ id }) => id).sort());
});

test.each(tried)("%s is broken by one change, which breaks nothing else", (id, { xml, before, alsoBreaks }) => {
  expect(brokenIn(before)).toEqual([]);
  expect(brokenIn(xml)).toEqual([id, ...Object.keys(alsoBreaks)].sort());
});

function brokenIn(xml: string): string[] {
  const invoice = documentIn(xml);
  const findings = [...faultsIn(invoice), ...findingsIn([en16931, peppol], invoice)];
  return [...new Set(findings.map(({ id }) => id))].sort();
}
