import { execFileSync } from "node:child_process";
import { strFromU8, unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { receiptPdf } from "#app/ui/receipt/pdf.ts";
import { findReceipt } from "#lib/collaborations/answer/receipt.ts";
import { exportCustomers } from "#lib/customers/export.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { fileOf } from "#lib/files/file.ts";
import { rowsOfCsv } from "#lib/imports/csv.ts";
import { rowsOfWorkbook } from "#lib/imports/workbook.ts";
import { anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { anOfficeOfWords } from "#tests/support/cast/words.ts";
import { hostileWords } from "#tests/support/hostile/words.ts";
import { aFile, imported, rowsOf } from "../lib/imports/files.ts";

test("no cell of an export is a formula, and what stands in the file is what was typed", async () => {
  const { employee, cards } = await anOfficeOfWords();
  const [csv, xlsx] = await Promise.all([
    exportCustomers(employee, noFilter, "csv", "sv"),
    exportCustomers(employee, noFilter, "xlsx", "sv"),
  ]);
  const rows = rowsOfCsv(Buffer.from(csv.content).toString()).map(({ cells }) => cells);
  const table = ((await rowsOfWorkbook(xlsx.content)).rows ?? []).map(({ cells }) => cells);
  const sheet = strFromU8(unzipSync(xlsx.content)["xl/worksheets/sheet1.xml"]!);

  expect([rows.length, table.length]).toEqual([cards.length + 1, cards.length + 1]);
  expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(sheet).toMatch(/<c [^>]*t="inlineStr"/);
  expect(sheet).not.toMatch(/<f[ >]/);
  for (const { name } of cards) {
    expect(rows.some((row) => row.some((cell) => cell === name || cell === `'${name}`))).toBe(true);
    expect(table.flat().map((cell) => cell.trim())).toContain(name.replace(/\p{Cc}/gu, (sign) => (/\s/.test(sign) ? sign : "")).trim());
  }
});

test("whatever stands in an imported file is kept as words", async () => {
  const employee = await anEmployee();
  const words = hostileWords.map((word) => word.replaceAll("\0", "")).filter((word) => word.trim());
  const rows = words.map((word) => [word, anOrganisationNumber(), word, word, word, word]);
  const columns = ["Namn", "Organisationsnummer", "Gata", "Ort", "Anteckningar", "Kontakt förnamn"];

  for (const format of ["csv", "xlsx"] as const) {
    const lines = await rowsOf(await imported(employee, aFile(await fileOf(format, "Kunder", columns, rows), `kunder.${format}`)));
    expect(lines).toHaveLength(words.length);
    expect(JSON.stringify(lines)).not.toContain("\\u0000");
  }
});

test("a receipt with any words in it is a file without scripts and links", async () => {
  const { approval, administrator } = await anActiveCollaboration();
  const receipt = (await findReceipt(administrator, approval.id))!;

  for (const five of inFives(hostileWords.map((word) => word.slice(0, 120)))) {
    const [personName = "", officeName = "", companyName = "", taskName = "", ...access] = five;
    const bytes = await receiptPdf({ ...receipt, personName, officeName, companyName, taskName, access }, "sv");
    const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
    expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/\/(JavaScript|JS|Launch|URI|SubmitForm|EmbeddedFile|OpenAction)\b/);
    for (const word of five) expect(text.replace(/\s/g, "")).toContain(beginningOf(word));
  }
});

const inFives = (words: string[]) =>
  Array.from({ length: Math.ceil(words.length / 5) }, (_, place) => words.slice(place * 5, place * 5 + 5));

/** As far as the font has its letters. */
const beginningOf = (word: string) => /^[!-~ åäöÅÄÖ]*/.exec(word)?.[0].replace(/\s/g, "") ?? "";

test("the log has one line of JSON for each, and no sign in it that steers a terminal", () => {
  const script = `const { log } = await import("#lib/log.ts");
    for (const word of ${JSON.stringify(hostileWords)}) log.info({ name: word, [word]: 1, err: new Error(word) }, word);`;

  const logged = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    env: { ...process.env, LOG_LEVEL: "info", LOG_FILE: "" },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });

  const lines = logged.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(hostileWords);
  expect(lines.filter((line) => /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(line))).toEqual([]);
});
