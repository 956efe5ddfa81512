import { expect, test } from "vitest";
import { readTable } from "#lib/imports/table.ts";
import { aWorkbook, text } from "./zips.ts";

const table = `<row r="1">${text("A1", "Namn")}${text("B1", "Orgnr")}</row><row r="2">${text("A2", "Ågrens Öl AB")}${text("B2", "1")}</row>`;
const read = { rows: [{ line: 2, cells: { name: "Ågrens Öl AB", organisationNumber: "1" } }] };

test.each([
  ["a row without cells in the last line there is", '<row r="1048576" ht="15"/>'],
  ["such a row with an end of its own", '<row r="1048576" spans="1:3" ht="15"> </row>'],
  ["a row of coloured cells far down", '<row r="1048576"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"></c></row>'],
  [
    "cells whose formulas say nothing yet",
    '<row r="3"><c r="A3" t="str"><f>B3&amp;C3</f></c><c r="B3" t="s"></c><c r="C3"><f>1+1</f><v></v></c></row>',
  ],
  ["tags with a name of their own in front", '<x:row r="900000"><x:c r="A900000"/></x:row>'],
])("a workbook with %s is read as a spreadsheet shows it", async (_, more) => {
  expect(await readTable(aWorkbook(table + more))).toMatchObject(read);
});

test("rows keep their numbers when empty ones stand between", async () => {
  const rows = `${table}<row r="3"/><row r="4"><c r="A4" s="1"/></row><row r="5">${text("A5", "B AB")}${text("B5", "2")}</row>`;

  expect(await readTable(aWorkbook(rows))).toMatchObject({ rows: [{ line: 2 }, { line: 5, cells: { name: "B AB" } }] });
});

test("a sheet of tags that never end is refused, and soon", async () => {
  const endless = `${"<c ".repeat(1_000_000)}${'<row r=" r='.repeat(300_000)}`;

  expect(await readTable(aWorkbook(table + endless))).toMatchObject({ refusal: expect.any(String) });
});
