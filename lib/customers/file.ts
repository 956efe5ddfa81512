import { stringify } from "csv-stringify/sync";
import writeWorkbook from "write-excel-file/node";

export const fileFormats = ["csv", "xlsx"] as const;
export type FileFormat = (typeof fileFormats)[number];
export const isFileFormat = (word: unknown): word is FileFormat => fileFormats.some((format) => format === word);

export const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const satisfies Record<FileFormat, string>;

/** A table as a file that a Swedish spreadsheet opens by a double click. No cell of it is a formula. */
export async function fileOf(format: FileFormat, title: string, headings: string[], rows: string[][]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(format === "csv" ? csvOf([headings, ...rows]) : await workbookOf(title, headings, rows));
}

const csvOf = (table: string[][]) =>
  Buffer.from(stringify(table, { bom: true, delimiter: ";", record_delimiter: "\r\n", quoted_match: /[\r\n]/, escape_formulas: true }));

function workbookOf(sheet: string, headings: string[], rows: string[][]): Promise<Buffer> {
  const bold = headings.map((value) => ({ value, type: String, fontWeight: "bold" }) as const);
  const cells = rows.map((row) => row.map(forWorkbook).map((value) => (value ? { value, type: String } : null)));
  const widths = headings.map((heading) => ({ width: Math.max(heading.length + 2, 14) }));
  return writeWorkbook([bold, ...cells], { sheet, columns: widths, stickyRowsCount: 1 }).toBuffer();
}

/** Without the signs that XML does not know. The writer takes a word that every object has a field of for one that it has written already: a space makes it another. */
function forWorkbook(word: string): string {
  const known = word.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "");
  return known in {} ? `${known} ` : known;
}
