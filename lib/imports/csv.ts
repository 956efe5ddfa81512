import { parse } from "csv-parse/sync";

/** One row of a file: where it begins, as an editor counts, and its cells. */
export type Row = { line: number; cells: string[] };

/** Stops the reader. */
class Enough extends Error {}

/** The filled rows, and no more than one beyond the limit. Throws when a quotation mark is never closed. */
export function rowsOfCsv(text: string, limit = Number.POSITIVE_INFINITY): Row[] {
  const rows: Row[] = [];
  let line = 1;
  const keep = (cells: string[], { lines }: { lines: number }) => {
    if (cells.some((cell) => cell.trim())) rows.push({ line, cells });
    if (rows.length > limit) throw new Enough();
    line = lines + 1;
    return null;
  };
  try {
    parse(text, { delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, on_record: keep });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return rows;
}
/** The sign that stands most often in the row of headings. */
function delimiterOf(text: string): string {
  const headings = /\S.*/.exec(text)?.[0] ?? "";
  const outside = headings.replace(/"[^"]*"/g, "");
  const times = (sign: string) => outside.split(sign).length;
  return [";", ",", "\t"].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}
