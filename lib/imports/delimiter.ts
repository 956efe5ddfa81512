import { columnOf } from "./headings.ts";

const signs = [";", ",", "\t", "|"] as const;
const looked = 64 * 1024;
const mostLines = 50;
/** Excel's own first line, which says the sign and is no row: "sep=;". */
const said = /^[ \t]*"?sep=(.)"?[;,\t ]*(?:\r\n?|\n)/i;
const quoted = /(?<=^|[;,\t|\r\n])"(?:[^"]|"")*"(?=[;,\t|\r\n]|$)/g;

/** A CSV file's table, how many lines stand before it, and the sign between its cells. */
export function separated(text: string): { table: string; before: number; delimiter: string } {
  const [line, sign] = said.exec(text) ?? [];
  if (line && sign) return { table: text.slice(line.length), before: 1, delimiter: sign };
  return { table: text, before: 0, delimiter: delimiterOf(text) };
}

/** The sign under which the headings are known; where they are not, the one that gives whole rows, those of the first line too. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, looked)
    .replace(quoted, "x")
    .split(/\r\n?|\n/)
    .filter((line) => line.trim())
    .slice(0, mostLines);
  const tried = signs.map((sign) => {
    const rows = lines.map((line) => line.split(sign));
    const lead = rows.findIndex(({ length }) => length > 1);
    return { sign, headings: Math.max(0, ...headingsIn(text, sign)), lead, wholeness: wholenessOf(rows) };
  });
  const most = Math.max(...tried.map(({ headings }) => headings));
  const possible = most > 1 ? tried.filter(({ headings }) => headings === most) : tried;
  const first = Math.min(...possible.flatMap(({ lead }) => (lead < 0 ? [] : [lead])));
  const worth = ({ lead, wholeness }: { lead: number; wholeness: number }) => (lead > first ? wholeness / 3 : wholeness);
  return possible.reduce((best, other) => (worth(other) > worth(best) ? other : best)).sign;
}

/** How many headings each of the first lines would have that we know. */
const headingsIn = (text: string, sign: string): number[] =>
  text
    .slice(0, looked)
    .split(/\r\n?|\n/)
    .slice(0, mostLines)
    .map((line) => new Set(line.split(sign).flatMap((cell) => columnOf(cell) ?? [])).size);

/** The share of rows with as many cells as most have, and how many these are. */
function wholenessOf(rows: string[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([width, times]) => (times / rows.length) * Math.log2(width)));
}
