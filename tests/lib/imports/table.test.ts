import { expect, test } from "vitest";
import { readTable } from "#lib/imports/table.ts";
import { aWorkbook, aZip, figure, text } from "./zips.ts";

const bytes = (content: Buffer | string) => new Uint8Array(Buffer.from(content));

async function read(content: string) {
  const table = await readTable(bytes(content));
  if (table.refusal) throw new Error(table.refusal);
  return table;
}

const card = { name: "Ågrens Öl AB", organisationNumber: "556900-0028" };
const table = "Namn;Orgnr\r\nÅgrens Öl AB;556900-0028\r\n";

test.each([
  ["Windows-1252", Buffer.from(table, "latin1")],
  ["UTF-8", Buffer.from(table)],
  ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${table}`)],
  ["UTF-16, Excel's Unicode text", Buffer.from(`\uFEFF${table.replaceAll(";", "\t")}`, "utf16le")],
  ["commas", Buffer.from('name,"Organisation number"\n"Ågrens Öl AB",556900-0028')],
  ["old Mac line ends", Buffer.from(table.replaceAll("\r\n", "\r"))],
])("a CSV file in %s is read", async (_, content) => {
  expect(await readTable(bytes(content))).toEqual({ rows: [{ line: 2, cells: card }], ignored: [], doubts: [] });
});

test("headings are known in both languages, in any case, with or without spaces and hyphens", async () => {
  const { rows } = await read("NAMN;Org.nr;e post;KONTAKT FÖRNAMN;vat-period;Räkenskapsår  slutar\nA;1;a@b.se;Karin;month;12");

  expect(rows?.[0]?.cells).toEqual({
    name: "A",
    organisationNumber: "1",
    email: "a@b.se",
    contactFirstName: "Karin",
    vatPeriod: "month",
    yearEndsIn: "12",
  });
});

test("lines are counted as an editor counts them, over empty lines and cells of several lines", async () => {
  const { rows, ignored } = await read('\nNamn;Orgnr;Anteckning;Eget fält\nA;1;"två\nrader";x\n\n;;;\nB;2;;\n');

  expect(rows).toMatchObject([
    { line: 3, cells: { name: "A", notes: "två\nrader" } },
    { line: 7, cells: { name: "B" } },
  ]);
  expect(ignored).toEqual(["Eget fält"]);
});

test("a workbook's figures come without exponents, its days as days, and its rows by their numbers", async () => {
  const head = ["Namn", "Orgnr", "GLN", "Räkenskapsår slutar"].map((word, place) => text(`${"ABCD"[place]}2`, word)).join("");
  const cells = [text("A4", "Ågrens Öl AB"), figure("B4", "5569000028"), figure("C4", "7.350000000009E12"), figure("D4", "46387", 1)].join(
    "",
  );

  expect(await readTable(aWorkbook(`<row r="2">${head}</row><row r="4">${cells}</row>`))).toEqual({
    rows: [{ line: 4, cells: { name: "Ågrens Öl AB", organisationNumber: "5569000028", gln: "7350000000009", yearEndsIn: "2026-12-31" } }],
    ignored: [],
    doubts: [],
  });
});

const heads = '<row r="1"><c r="A1" t="inlineStr"><is><t>Namn</t></is></c></row>';
const ole = (inside: string) => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(inside, "utf16le")]);
const bad: [what: string, content: Uint8Array<ArrayBuffer>, refusal: object][] = [
  ["an empty file", bytes(""), { refusal: "empty" }],
  ["a file of empty lines", bytes("\r\n;;\r\n"), { refusal: "empty" }],
  ["only headings", bytes("Namn;Orgnr\n"), { refusal: "only-headings" }],
  ["a table of one column", bytes("Namn\nA\nB"), { refusal: "missing-columns", columns: ["organisationNumber"] }],
  ["5 001 rows", bytes(`Namn;Orgnr\n${"A;1\n".repeat(5_001)}`), { refusal: "too-many-rows" }],
  ["more than 5 MB", bytes(Buffer.alloc(5 * 1024 * 1024 + 1, "a")), { refusal: "too-large" }],
  ["a quotation mark that never ends", bytes('Namn;Orgnr\n"A;1\n'), { refusal: "unclosed-quote", line: 2 }],
  ["an old Excel workbook", bytes(ole("Workbook")), { refusal: "old-excel" }],
  ["a workbook with a password", bytes(ole("EncryptedPackage")), { refusal: "encrypted" }],
  ["a PDF", bytes("%PDF-1.7\n"), { refusal: "pdf" }],
  ["an image", bytes(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")), { refusal: "image" }],
  ["a zip of something else", aZip({ name: "a/b", content: Buffer.from("<a/>") }), { refusal: "not-a-table" }],
  ["half a workbook", aWorkbook(heads).slice(0, 400), { refusal: "broken" }],
  ["a zip bomb", aWorkbook(heads, { name: "xl/worksheets/b.xml", content: Buffer.alloc(65 * 1024 * 1024) }), { refusal: "too-heavy" }],
  [
    "a zip bomb that lies",
    aWorkbook(heads, { name: "xl/worksheets/b.xml", content: Buffer.alloc(65 * 1024 * 1024), claims: 10 }),
    { refusal: "too-heavy" },
  ],
  [
    "a workbook with a grammar of its own",
    aWorkbook(heads, { name: "xl/styles.xml", content: Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>') }),
    { refusal: "broken" },
  ],
  ["a cell a million rows down", aWorkbook(`${heads}<row r="1000000">${text("A1000000", "x")}</row>`), { refusal: "too-spread" }],
  ["a row number in disguise", aWorkbook(`${heads}<row r="1e9">${text("A2", "x")}</row>`), { refusal: "too-spread" }],
  ["a cell in the last column", aWorkbook(`<row r="1">${text("XFD1", "x")}</row>`), { refusal: "too-spread" }],
  [
    "a workbook whose rows stand in disorder",
    aWorkbook(`<row r="2">${text("A2", "x")}</row><row r="1">${text("A1", "x")}</row>`),
    { refusal: "broken" },
  ],
];

test.each(bad)("%s is refused with the reason", async (_, content, refusal) => {
  expect(await readTable(content)).toEqual(refusal);
});
