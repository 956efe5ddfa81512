import type { Cells, Column } from "#lib/customers/columns.ts";
import type { Problem } from "./row-values.ts";

/** Without these there is no customer, or another one. */
const indispensable = new Set<Column | undefined>([undefined, "name", "organisationNumber"]);
/** What is understood but must not be so. */
const forbidden = new Set(["twiceInFile", "numberTaken"]);

/** The columns whose cells are left out so that the rest of a row can be imported; nothing where that does not help. */
export function cellsLeftOut(problems: Problem[]): Column[] | undefined {
  const isHopeless = problems.some(({ column, problem }) => indispensable.has(column) || forbidden.has(problem));
  if (isHopeless) return undefined;
  const left = problems.flatMap(({ column }) => column ?? []);
  return left.includes("contactFirstName") || left.includes("contactLastName") ? [...left, ...ofContact] : left;
}

/** A contact without a name is none. */
const ofContact = ["contactFirstName", "contactLastName", "contactRole", "contactEmail", "contactMobile"] as const;

export function withoutCells(cells: Cells, problems: Problem[]): Cells | undefined {
  const left = cellsLeftOut(problems);
  return left && Object.fromEntries(Object.entries(cells).filter(([column]) => !left.some((one) => one === column)));
}
