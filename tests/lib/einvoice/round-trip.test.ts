import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { modelOf } from "#lib/einvoice/ubl/model-of.ts";
import { completed } from "#lib/einvoice/write/complete.ts";
import { writeInvoice } from "#lib/einvoice/write/write.ts";
import { documentIn, examples, fileOf, modelIn } from "./examples.ts";

const corpus = "../shared/corpus/given";

test("the project has ten invoices of its own", () => {
  expect(examples).toHaveLength(10);
});

test.each(examples)("%s is written as its file stands, and read as it was meant", (example) => {
  const xml = writeInvoice(modelIn(example));

  expect(xml).toBe(fileOf(example));
  expect(modelOf(documentIn(xml))).toEqual(completed(modelIn(example)));
});

test.runIf(existsSync(corpus))("every valid invoice of the corpus is the same after it was read, written and read again", () => {
  const files = ["whole", "mutants", "fuzz"].flatMap((suite) =>
    readFileSync(join(corpus, suite, "index.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((row): { file: string; verdict: string } => JSON.parse(row))
      .filter(({ verdict }) => verdict === "valid"),
  );

  expect(files.length).toBeGreaterThan(100);
  for (const { file } of files) {
    const read = modelOf(documentIn(readFileSync(join(corpus, file))));
    expect(modelOf(documentIn(writeInvoice(read))), file).toEqual(read);
  }
});
