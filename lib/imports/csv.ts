import { CsvError, parse } from "csv-parse/sync";
import { separated } from "./delimiter.ts";

/** One row of a file: where it begins, as an editor counts, and its cells. */
export type Row = { line: number; cells: string[] };

/** Thrown for a quotation mark that is never closed, with the line of the row that it opens in. */
export class UnclosedQuote extends Error {
  readonly line: number;
  constructor(line: number) {
    super("A quotation mark is never closed");
    this.line = line;
  }
}

/** Stops the reader. */
class Enough extends Error {}

/** The filled rows, and no more than one beyond the limit. Throws when a quotation mark is never closed. */
export function rowsOfCsv(text: string, limit = Number.POSITIVE_INFINITY): Row[] {
  const { table, before, delimiter } = separated(text);
  const rows: Row[] = [];
  let line = before + 1;
  const keep = (cells: string[], { lines }: { lines: number }) => {
    if (cells.some((cell) => cell.trim())) rows.push({ line, cells });
    if (rows.length > limit) throw new Enough();
    line = before + lines + 1;
    return null;
  };
  try {
    parse(table, { delimiter, relax_column_count: true, relax_quotes: true, on_record: keep });
  } catch (error) {
    if (error instanceof CsvError && error.code === "CSV_QUOTE_NOT_CLOSED") throw new UnclosedQuote(line);
    if (!(error instanceof Enough)) throw error;
  }
  const swallowing = rows.find(({ cells }) => cells.some((cell) => swallows(cell, delimiter, cells.length)));
  if (swallowing) throw new UnclosedQuote(swallowing.line);
  return rows;
}

/** A cell that begins with a mark of which there is no other half, and goes on over a whole row, was closed by a mark of another cell. */
function swallows(cell: string, delimiter: string, width: number): boolean {
  if (!cell.startsWith('"') || cell.split('"').length % 2 === 1) return false;
  const lines = cell.split(/\r\n?|\n/);
  return lines.length > 1 && lines.some((line) => line.split(delimiter).length >= Math.max(width - 1, 2));
}
