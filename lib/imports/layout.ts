import { type Column, columns } from "#lib/customers/columns.ts";
import { organisationNumberFrom } from "#lib/identifiers.ts";
import type { Row } from "./csv.ts";
import { columnOf, plainHeading } from "./headings.ts";

/** What an office has said of headings before: which column each is, or that it is not read. */
export type Remembered = Map<string, Column | null>;
/** `line` is that of the headings, 0 for a table without; `columns` what each column is. */
export type SaidLayout = { line?: number | undefined; columns?: (Column | null)[] | undefined };
export type Layout = {
  line: number;
  headings: string[];
  columns: (Column | null)[];
  body: Row[];
  /** Mandatory columns that nobody has found. */
  missing: Column[];
  /** Columns that several headings could be. */
  twice: Column[];
};

const mandatory = ["name", "organisationNumber"] as const;
/** So far down headings are looked for: titles, dates and sums stand above them. */
const mostAbove = 20;
const nothing: Row = { line: 0, cells: [] };

/** Whether one of the first rows has the headings that there must be. */
export const hasHeadings = (rows: Row[], remembered: Remembered): boolean => headingsAmong(firstOf(rows), remembered) !== undefined;

/** Where the table stands and what its columns are. The rows are those that are not empty. */
export function layoutOf(rows: Row[], remembered: Remembered, said: SaidLayout = {}): Layout {
  const headings =
    said.line === undefined ? (headingsAmong(firstOf(rows), remembered) ?? guessed(rows)) : rows.find(({ line }) => line === said.line);
  const { line, cells } = headings ?? nothing;
  const body = rows.filter((row) => row.line > line);
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const meant =
    said.columns ??
    withoutRivals(
      Array.from({ length: width }, (_, place) => meaningOf(cells[place] ?? "", remembered)),
      body,
    );
  const columnsOfTable = Array.from({ length: width }, (_, place) => meant[place] ?? null);
  return {
    line,
    headings: Array.from({ length: width }, (_, place) => cells[place]?.trim() ?? ""),
    columns: columnsOfTable,
    body,
    missing: mandatory.filter((column) => !columnsOfTable.includes(column)),
    twice: columns.filter((column) => columnsOfTable.filter((one) => one === column).length > 1),
  };
}

const firstOf = (rows: Row[]) => rows.slice(0, mostAbove);

const meaningOf = (heading: string, remembered: Remembered): Column | null => {
  const before = remembered.get(plainHeading(heading));
  return before === undefined ? (columnOf(heading) ?? null) : before;
};

const headingsAmong = (rows: Row[], remembered: Remembered) =>
  rows.find(({ cells }) => {
    const found = cells.map((cell) => meaningOf(cell, remembered));
    return mandatory.every((column) => found.includes(column));
  });

/** The row with most headings that we know; the first with several cells, unless it is a customer's already. */
function guessed(rows: Row[]): Row | undefined {
  const first = firstOf(rows);
  const known = ({ cells }: Row) => new Set(cells.flatMap((cell) => columnOf(cell) ?? [])).size;
  const most = Math.max(0, ...first.map(known));
  if (most > 0) return first.find((row) => known(row) === most);
  const table = first.find(({ cells }) => cells.filter((cell) => cell.trim()).length > 1);
  return table?.cells.some((cell) => organisationNumberFrom(cell)) ? undefined : table;
}

/** Of several columns for the same thing an empty one says nothing. */
function withoutRivals(found: (Column | null)[], body: Row[]): (Column | null)[] {
  const isFilled = (place: number) => body.some(({ cells }) => cells[place]?.trim());
  return found.map((column, place) => {
    const rivals = found.flatMap((other, at) => (other === column && at !== place ? [at] : []));
    return rivals.some(isFilled) && !isFilled(place) ? null : column;
  });
}
