import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readTable } from "#lib/imports/table.ts";
import { aBook, aWorkbook, text } from "./zips.ts";

const read = async (content: string) => readTable(new Uint8Array(Buffer.from(content)));
const rowOf = (number: number, ...cells: string[]) =>
  `<row r="${number}">${cells.map((cell, place) => text(`${"ABCDEF"[place]}${number}`, cell)).join("")}</row>`;
const table = rowOf(1, "Namn", "Orgnr") + rowOf(2, "Ågrens Öl AB", "1");
const card = { name: "Ågrens Öl AB", organisationNumber: "1" };

test.each([
  [
    "a hidden sheet first",
    [
      { name: "Listor", state: "hidden", rows: rowOf(1, "Moms") },
      { name: "Kunder", rows: table },
    ],
  ],
  [
    "a sheet hidden for good",
    [
      { name: "Listor", state: "veryHidden", rows: table.replaceAll("Ågrens Öl", "Fel") },
      { name: "Kunder", rows: table },
    ],
  ],
  [
    "a cover first",
    [
      { name: "Försättsblad", rows: rowOf(1, "Kundlista", "2026") },
      { name: "Kunder", rows: table },
    ],
  ],
  [
    "an empty sheet first",
    [
      { name: "Blad1", rows: "" },
      { name: "Kunder & leverantörer", rows: table },
    ],
  ],
])("of a workbook with %s the sheet with the headings is read", async (_, sheets) => {
  expect(await readTable(aBook(sheets))).toEqual({ rows: [{ line: 2, cells: card }], ignored: [], doubts: [] });
});

test("a title, a date and an empty row stand above the headings", async () => {
  const titled = rowOf(1, "Kundlista") + rowOf(2, "Utskriven", "2026-11-30") + rowOf(4, "Namn", "Org.nr") + rowOf(5, "Ågrens Öl AB", "1");

  expect(await readTable(aWorkbook(titled))).toMatchObject({ rows: [{ line: 5, cells: card }], doubts: [] });
  expect(await read("Kundlista 2026\n\nNamn;Orgnr\nÅgrens Öl AB;1\n")).toMatchObject({ rows: [{ line: 4, cells: card }], doubts: [] });
});

test.each([
  ["no heading for what must be there", "Namn;Ort\nA;B", ["missing"]],
  ["no headings", "Ågrens Öl AB;556900-0028\nB AB;556900-0036", ["missing"]],
  ["two filled columns for the same", "Namn;Orgnr;E-post;E-mail\nA;1;a;b", ["twice"]],
  ["the same heading twice", "Namn;Orgnr;Ort;Ort\nA;1;a;b", ["twice"]],
  ["two columns for the number, each filled now and then", "Namn;Orgnr;Personnr\nA;1;\nB;;2", ["twice"]],
])("of a file with %s somebody is asked", async (_, content, doubts) => {
  expect(await read(content)).toMatchObject({ doubts });
});

test("of two columns for the same the empty one says nothing", async () => {
  expect(await read("Namn;Orgnr;Adress;Gatuadress\nA;1;;Storgatan 1\n")).toEqual({
    rows: [{ line: 2, cells: { name: "A", organisationNumber: "1", street: "Storgatan 1" } }],
    ignored: [],
    doubts: [],
  });
});

const headings: [program: string, headings: string][] = [
  ["Fortnox", "Kundnr;Namn;Organisationsnr;Adress;Postnr;Ort;Telefon;E-post;E-post faktura;Er referens;Betalningsvillkor"],
  ["Visma", "Kundnummer;Kundnamn;Organisationsnummer/Personnummer;Utdelningsadress;Postnr;Postort;Tel;E-postadress;Betalvillkor"],
  ["Björn Lundén", "Klientnr;Företagsnamn;Org nr;Gatuadress;Post nr;Postort;Telefonnr;Mail;Handläggare;Momsredovisning;Räkenskapsår"],
  ["Hogia", "Kundkod;Företag;Orgnr/Persnr;Adress 1;Postnummer;Ort;Telefon 1;Epost;Ansvarig konsult"],
  ["an English one", "Customer no;Company;Org. no;Street address;Zip code;Town;Phone number;Email;Payment terms"],
];

test.each(headings)("headings as %s writes them are known", async (_, line) => {
  const row = line.split(";").map((_heading, place) => String(place));

  expect(await read(`${line}\n${row.join(";")}\n`)).toMatchObject({ ignored: [], doubts: [], rows: [{ cells: expect.any(Object) }] });
});

test("no heading means two columns, in the two languages together", async () => {
  const texts = await Promise.all(
    ["sv", "en"].map(async (locale) => JSON.parse(await readFile(`lib/i18n/${locale}/imports.json`, "utf8")).imports),
  );
  const all = texts.flatMap(({ columns, otherHeadings }) =>
    [...Object.entries(columns), ...Object.entries(otherHeadings)].flatMap(([column, names]) =>
      String(names)
        .split(",")
        .map((name) => [name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""), column] as const),
    ),
  );

  const meanings = Map.groupBy(all, ([name]) => name);
  expect([...meanings].filter(([, found]) => new Set(found.map(([, column]) => column)).size > 1).map(([name]) => name)).toEqual([]);
});
