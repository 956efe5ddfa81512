import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { fileOf } from "#lib/files/file.ts";

test("whatever stands in a cell, one customer is one row of the file, and comes back as it was", async () => {
  const words = [
    "Åkerö\nMejeri",
    "Åkerö\rMejeri",
    "Åkerö\r\nMejeri",
    'Åkerö "Mejeri"',
    "Åkerö; Mejeri",
    " Åkerö ",
    "",
    "Åkerö\u2028Mejeri",
  ];

  const content = await fileOf(
    "csv",
    "Kunder",
    ["Namn", "Anteckning"],
    words.map((word) => [word, "ja"]),
  );
  const rows: string[][] = parse(Buffer.from(content), { bom: true, delimiter: ";", record_delimiter: "\r\n" });

  expect(rows).toEqual([["Namn", "Anteckning"], ...words.map((word) => [word, "ja"])]);
});

test("a program that ends rows at any line break reads as many rows", async () => {
  const content = await fileOf("csv", "Kunder", ["Namn"], [["Åkerö\nMejeri"], ["Åkerö\rMejeri"]]);

  expect(parse(Buffer.from(content), { bom: true, delimiter: ";", record_delimiter: ["\n", "\r\n", "\r"] })).toHaveLength(3);
});
