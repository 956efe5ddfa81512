import { readFile } from "node:fs/promises";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { readTable } from "#lib/imports/table.ts";
import { aZip } from "./zips.ts";

const bytes = (content: Buffer | string) => new Uint8Array(Buffer.from(content));
const stored = (files: Record<string, Buffer>) => new Uint8Array(zipSync(files, { level: 0 }));
const zip = (...names: string[]) => aZip(...names.map((name) => ({ name, content: Buffer.from("x") })));
const ole = (inside: string) =>
  bytes(Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(inside, "utf16le")]));

const kinds: [what: string, content: Uint8Array<ArrayBuffer>, refusal: string][] = [
  [
    "a web page called .xls",
    bytes('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>Namn</td></tr></table></html>'),
    "web-page",
  ],
  ["a web page with a declaration", bytes("\uFEFF\r\n<!DOCTYPE HTML PUBLIC>\n<html></html>"), "web-page"],
  ["a bare table of HTML", bytes("<TABLE><TR><TD>Namn</TD></TR></TABLE>"), "web-page"],
  ["a web page in one file", bytes("MIME-Version: 1.0\nContent-Type: multipart/related"), "web-page"],
  ["Excel's XML of 2003", bytes('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'), "excel-xml"],
  ["some other XML", bytes('<?xml version="1.0"?><customers/>'), "not-a-table"],
  ["an old Excel workbook", ole("Workbook"), "old-excel"],
  ["an older one", ole("Book"), "old-excel"],
  ["an Excel 4 sheet", bytes(Buffer.from("0904060000001000", "hex")), "old-excel"],
  ["an old Word document", ole("WordDocument"), "document"],
  ["a workbook with a password", ole("EncryptedPackage"), "encrypted"],
  ["a binary workbook", zip("[Content_Types].xml", "xl/workbook.bin"), "excel-binary"],
  ["a spreadsheet of LibreOffice", stored({ mimetype: Buffer.from("application/vnd.oasis.opendocument.spreadsheet") }), "open-document"],
  ["a text of LibreOffice", stored({ mimetype: Buffer.from("application/vnd.oasis.opendocument.text") }), "document"],
  ["a spreadsheet of Numbers", zip("Index/Document.iwa", "preview.jpg"), "numbers"],
  ["a Word document", zip("word/document.xml"), "document"],
  ["a zip with a file in it", zip("kunder.csv"), "archive"],
  ["a rar", bytes("Rar!\u001a\u0007"), "archive"],
  ["a PDF", bytes("%PDF-1.7\n"), "pdf"],
  ["a photograph", bytes(Buffer.from("ffd8ffe000104a464946", "hex")), "image"],
  ["a SIE file", bytes('#FLAGGA 0\r\n#PROGRAM "x" 1\r\n#ORGNR 556900-0028\r\n'), "sie"],
];

test.each(kinds)("%s is called what it is", async (_, content, refusal) => {
  expect(await readTable(content)).toMatchObject({ refusal });
});

test("each kind has a sentence in both languages", async () => {
  for (const locale of ["sv", "en"]) {
    const { badFiles } = JSON.parse(await readFile(`lib/i18n/${locale}/imports.json`, "utf8")).imports;
    expect(kinds.map(([, , refusal]) => badFiles[refusal]).filter((sentence) => !sentence)).toEqual([]);
  }
});
