import { expect, test } from "vitest";
import { readTable } from "#lib/imports/table.ts";

const read = async (content: string) => readTable(new Uint8Array(Buffer.from(content)));
const cells = { name: "A, B & C AB", organisationNumber: "556900-0028", notes: "1,5; 2" };
const row = (sign: string, quoted = false) =>
  [["Namn", "Orgnr", "Anteckning"], Object.values(cells)]
    .map((one) => one.map((cell) => (quoted ? `"${cell}"` : cell)).join(sign))
    .join("\r\n");

test.each([
  ["semicolons", 'Namn;Orgnr;Anteckning\r\nA, B & C AB;556900-0028;"1,5; 2"'],
  ["tabs", row("\t")],
  ["pipes", row("|")],
  ["commas and quotation marks", row(",", true)],
  ["sep=; first", 'sep=;\r\nNamn;Orgnr;Anteckning\r\nA, B & C AB;556900-0028;"1,5; 2"'],
  ["sep=, in quotation marks first", `"sep=,"\n${row(",", true)}`],
  ["a sign of its own that sep= says", `SEP=^\n${row("^")}`],
  ["sep= and a tab", `sep=\t\n${row("\t")}`],
  ["a title with a comma above", `Kunder, Stockholm\n\n${row("|")}`],
])("a file with %s is split where its cells end", async (_, content) => {
  expect(await read(content)).toMatchObject({ rows: [{ cells }], doubts: [] });
});

test("the line that says the sign counts as a line", async () => {
  expect(await read("sep=;\nNamn;Orgnr\nA;1\n")).toMatchObject({ rows: [{ line: 3 }] });
});

test("amounts with decimal commas do not split a table of unknown headings", async () => {
  const content = "Kol A;Kol B\nA;1,5\nB;2,5\nC, D;3,25\n";

  expect(await read(content)).toMatchObject({ ignored: ["Kol A", "Kol B"] });
});

test.each([
  ["alone", 'Namn;Orgnr;Ort\nA;1;Umeå\n"B & C;2;Umeå\nD;3;Umeå\n', 3],
  ["before a row with marks of its own", 'Namn;Orgnr;Ort\n"A";1;Umeå\n"B;2;Umeå\n"C";3;Umeå\n', 3],
  ["before a mark in the middle of a row", 'Namn;Orgnr;Ort\n"B;2;Umeå\nC;"3";Umeå\n', 2],
  ["after a cell of two lines", 'Namn;Orgnr;Ort\n"A\nB";1;Umeå\nC;2;"Umeå\n', 4],
  ["below sep=", 'sep=;\nNamn;Orgnr\n"A;1\n', 3],
  ["in the headings", '"Namn;Orgnr\nA;1\n', 1],
])("a quotation mark that is never closed, %s, is named with its row", async (_, content, line) => {
  expect(await read(content)).toEqual({ refusal: "unclosed-quote", line });
});

test("a cell of several lines with quotation marks in it is one cell", async () => {
  expect(await read('Namn;Orgnr;Anteckning\nA;1;"""Ja""; sa hon;\noch gick"\n')).toMatchObject({
    rows: [{ cells: { notes: '"Ja"; sa hon;\noch gick' } }],
  });
});
