import { type Column, cellOf, columns } from "#lib/customers/columns.ts";
import { locales } from "#lib/locale.ts";
import type { Known, KnownCustomer } from "./known.ts";
import { meaningOf } from "./meaning.ts";
import { ruinIn } from "./ruined.ts";
import type { TableRow } from "./table.ts";
import type { Values } from "./values.ts";

export type Problem = { problem: string; column?: Column; other?: string };
type Read = { values: Values; problems: Problem[] };
export type Plan = {
  plan: "new" | "update" | "same" | "wrong";
  problems: Problem[];
  customerId?: string;
  /** What an update changes, as it is and as it will be; for a new customer all of its card. */
  before?: Values;
  after?: Values;
};

/** What importing one row of the file would do, and everything that is wrong with it. */
export function planOf(row: TableRow, known: Known): Plan {
  const number = row.cells.organisationNumber ?? "";
  const organisationNumber = meaningOf("organisationNumber", number);
  const customer = organisationNumber.problem ? undefined : known.customers.get(String(organisationNumber.value));
  const { values, problems: unreadable } = valuesOf(row, known, customer);
  const lacking = customer ? lackingContact(row, values, customer) : lackingOf(row, values);
  const problems = oneOfEach([...unreadable, ...twins(row, known, values), ...lacking]);
  if (problems.length > 0) return { plan: "wrong", problems, customerId: customer?.id };

  if (!customer) return { plan: "new", problems, after: { ...known.defaults, ...values } };
  return changeOf(customer, values);
}

/** The cells that say something else than the customer's card. */
function valuesOf({ cells }: TableRow, known: Known, customer: KnownCustomer | undefined): Read {
  const read: Read = { values: {}, problems: [] };
  if (!cells.organisationNumber) read.problems.push({ column: "organisationNumber", problem: "organisationNumberDigits" });
  for (const column of columns) {
    const cell = cells[column];
    if (!cell || (customer && isAsKept(column, cell, customer))) continue;
    const ruin = ruinIn(column, cell);
    const said = column === "responsible" ? known.responsible(cell) : meaningOf(column, cell);
    const { value, problem } = ruin ? { problem: ruin } : said;
    if (problem !== undefined) read.problems.push({ column, problem });
    else read.values[column === "responsible" ? "responsibleId" : column] = value;
  }
  return read;
}

/** As an export writes it, in either language; also what an older rule let through. */
const isAsKept = (column: Column, cell: string, customer: KnownCustomer) =>
  locales.some((locale) => cellOf(column, customer, locale).replace(/\r\n?/g, "\n").trim() === cell);

/** Numbers that must be one row's alone, in the file and at the office. */
function twins({ line, cells }: TableRow, known: Known, { organisationNumber, number }: Values): Problem[] {
  const own = String(organisationNumber ?? meaningOf("organisationNumber", cells.organisationNumber ?? "").value);
  const problems: Problem[] = [];
  const sameOrganisation = known.linesOf.organisationNumber.get(own)?.find((other) => other !== line);
  if (sameOrganisation) problems.push({ column: "organisationNumber", problem: "twiceInFile", other: String(sameOrganisation) });
  const sameNumber = cells.number && known.linesOf.number.get(cells.number)?.find((other) => other !== line);
  if (sameNumber) problems.push({ column: "number", problem: "twiceInFile", other: String(sameNumber) });
  const owner = known.owners.get(String(number ?? ""));
  if (owner && owner.organisationNumber !== own) problems.push({ column: "number", problem: "numberTaken", other: owner.name });
  return problems;
}

/** One fault, one sentence: of a cell that cannot be read nobody need hear that it lacks too. */
const oneOfEach = (problems: Problem[]): Problem[] =>
  problems.filter(({ column }, place) => problems.findIndex((other) => other.column === column) === place);

const lackingOf = (row: TableRow, values: Values): Problem[] => [
  ...(values.name ? [] : [{ column: "name", problem: "giveCustomerName" } as const]),
  ...lackingContact(row, values),
];

/** A contact has a first and a last name; of one that is there already the file may change the rest alone. */
function lackingContact({ cells }: TableRow, values: Values, customer?: KnownCustomer): Problem[] {
  if (customer?.contactFirstName !== null && customer) return [];
  if (!Object.keys(cells).some((field) => field.startsWith("contact"))) return [];
  return [
    ...(values.contactFirstName ? [] : [{ column: "contactFirstName", problem: "giveFirstName" } as const]),
    ...(values.contactLastName ? [] : [{ column: "contactLastName", problem: "giveLastName" } as const]),
  ];
}

function changeOf(customer: KnownCustomer, values: Values): Plan {
  const current: Values = { ...customer };
  const changed = Object.entries(values).filter(([field, value]) => current[field] !== value);
  const restored: [string, null][] = customer.archivedAt ? [["archivedAt", null]] : [];
  const after = Object.fromEntries([...changed, ...restored]);
  if (Object.keys(after).length === 0) return { plan: "same", problems: [], customerId: customer.id };

  const before = Object.fromEntries(Object.keys(after).map((field) => [field, current[field] ?? null]));
  return { plan: "update", problems: [], customerId: customer.id, before: { ...before, archivedAt: customer.archivedAt }, after };
}
