import { type Cells, type Column, cellOf } from "#lib/customers/columns.ts";
import { locales } from "#lib/locale.ts";
import type { Known, KnownCustomer } from "./known.ts";
import { type Meaning, meaningOf } from "./meaning.ts";
import { ruinIn } from "./ruined.ts";
import type { Values } from "./values.ts";

export type Problem = { problem: string; column?: Column; other?: string };
type Read = { values: Values; problems: Problem[] };

/** The cells in these columns that say something else than the customer's card, and those that say nothing one can understand. */
export function valuesIn(cells: Cells, columns: readonly Column[], known: Known, customer?: KnownCustomer): Read {
  const read: Read = { values: {}, problems: [] };
  for (const column of columns) {
    const cell = cells[column];
    if (!cell || (customer && isAsKept(column, cell, customer))) continue;
    const ruin = ruinIn(column, cell);
    const said = column === "responsible" ? known.responsible(cell) : meaningOf(column, cell);
    const { value, problem, other }: Meaning = ruin ? { problem: ruin } : said;
    if (problem !== undefined) read.problems.push({ column, problem, ...(other && { other }) });
    else read.values[column === "responsible" ? "responsibleId" : column] = value;
  }
  return read;
}

/** As an export writes it, in either language; also what an older rule let through. */
const isAsKept = (column: Column, cell: string, customer: KnownCustomer) =>
  locales.some((locale) => cellOf(column, customer, locale).replace(/\r\n?/g, "\n").trim() === cell);
