import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { compare } from "#tests/support/einvoice/compare.ts";
import { entriesIn } from "#tests/support/einvoice/entries.ts";

/** Official tests, whole invoices, mutants and hostile files, with what the official rules say of each. They are not part of the product. */
const folder = "../shared/corpus";
const isHere = existsSync(folder);

test.skipIf(!isHere)(
  "every file of the corpus is judged as the official rules judge it: outcome, rules, and how often each",
  () => {
    const compared = entriesIn(folder).map(compare);

    expect(compared.length).toBeGreaterThan(2_000);
    expect(compared.flatMap(({ entry, differs }) => differs.map((one) => `${entry.file}: ${one}`))).toEqual([]);
    expect(compared.filter(({ entry, ms }) => entry.suite === "hostile" && ms > 10_000).map(({ entry }) => entry.file)).toEqual([]);
  },
  120_000,
);

test.runIf(!isHere)(`the corpus of official tests is not on this computer (${folder}): nothing is compared`, ({ skip }) => skip());
