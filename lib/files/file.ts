import { stringify } from "csv-stringify/sync";
import { type Writer, workbookWriter } from "./workbook-writer.ts";

export const fileFormats = ["csv", "xlsx"] as const;
export type FileFormat = (typeof fileFormats)[number];
export const isFileFormat = (word: unknown): word is FileFormat => fileFormats.some((format) => format === word);

export const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const satisfies Record<FileFormat, string>;

/** A table as a file that a Swedish spreadsheet opens by a double click. No cell of it is a formula. */
export const writerOf = (format: FileFormat, title: string, headings: string[]): Writer =>
  format === "csv" ? csvWriter(headings) : workbookWriter(title, headings);

/** The same for a few rows, at once. */
export function fileOf(format: FileFormat, title: string, headings: string[], rows: string[][]): Uint8Array<ArrayBuffer> {
  const { add, end } = writerOf(format, title, headings);
  return new Uint8Array(Buffer.concat([add(rows), end()]));
}

const csv = { delimiter: ";", record_delimiter: "\r\n", quoted_match: /[\r\n]/, escape_formulas: true } as const;

function csvWriter(headings: string[]): Writer {
  let before = stringify([headings], { ...csv, bom: true });
  const add = (rows: string[][]) => {
    const text = before + stringify(rows, csv);
    before = "";
    return Buffer.from(text);
  };
  return { add, end: () => add([]) };
}
