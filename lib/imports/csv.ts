import { parse } from "csv-parse/sync";
import { z } from "zod";

/** One row of a file: where it begins, as an editor counts, and its cells. */
export type Row = { line: number; cells: string[] };

const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** Throws when a quotation mark is never closed. */
export function rowsOfCsv(text: string): Row[] {
  const records = Records.parse(
    parse(text, { delimiter: delimiterOf(text), info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false }),
  );
  return records.map(({ record }, place) => ({ line: (records[place - 1]?.info.lines ?? 0) + 1, cells: record }));
}

/** The sign that stands most often in the row of headings. */
function delimiterOf(text: string): string {
  const headings = /\S.*/.exec(text)?.[0] ?? "";
  const outside = headings.replace(/"[^"]*"/g, "");
  const times = (sign: string) => outside.split(sign).length;
  return [";", ",", "\t"].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}
