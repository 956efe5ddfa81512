import { columns } from "#lib/customers/columns.ts";
import type { Known, KnownCustomer } from "./known.ts";
import { isSamePerson, saysOtherwise } from "./known-contacts.ts";
import { type Problem, valuesIn } from "./row-values.ts";
import type { TableRow } from "./table.ts";
import type { Values } from "./values.ts";
import { withoutCells } from "./without-cells.ts";

type Kind = "new" | "update" | "contact" | "same";
export type Plan = {
  plan: Kind | "wrong";
  /** What a wrong row would do without the cells that are not understood. */
  otherwise?: Kind;
  problems: Problem[];
  customerId?: string | undefined;
  /** What an update changes, as it is and as it will be; for a new customer all of its card. */
  before?: Values | undefined;
  after?: Values | undefined;
};

/** What importing one row of the file would do, everything that is wrong with it, and what it would do without the cells that are wrong. */
export function planOf(row: TableRow, known: Known): Plan {
  const plan = wholePlanOf(row, known);
  const cells = plan.plan === "wrong" ? withoutCells(row.cells, plan.problems) : undefined;
  const rest = cells && wholePlanOf({ ...row, cells }, known);
  return rest && rest.plan !== "wrong" ? { ...rest, plan: "wrong", problems: plan.problems, otherwise: rest.plan } : plan;
}

function wholePlanOf(row: TableRow, known: Known): Plan {
  const customer = known.customers.get(known.numberOf(row.cells.organisationNumber ?? ""));
  const { values, problems: unreadable } = valuesIn(row.cells, columns, known, customer);
  if (!row.cells.organisationNumber) unreadable.push({ column: "organisationNumber", problem: "organisationNumberDigits" });
  const lacking = customer ? lackingContact(row, values, customer) : lackingOf(row, values);
  const problems = oneOfEach([...unreadable, ...twins(row, known), ...lacking]);
  if (problems.length > 0) return { plan: "wrong", problems, customerId: customer?.id };

  if (!customer) return { plan: "new", problems, after: { ...known.defaults, ...values } };
  return changeOf(customer, values, known);
}

/** Numbers that must be one row's alone, in the file and at the office. */
function twins({ line, cells }: TableRow, known: Known): Problem[] {
  const own = known.numberOf(cells.organisationNumber ?? "");
  const problems: Problem[] = [];
  const sameOrganisation = known.linesOf.organisationNumber.get(own)?.find((other) => other !== line);
  if (sameOrganisation) problems.push({ column: "organisationNumber", problem: "twiceInFile", other: String(sameOrganisation) });
  const sameNumber = cells.number && known.linesOf.number.get(cells.number)?.find((other) => other !== line);
  if (sameNumber) problems.push({ column: "number", problem: "twiceInFile", other: String(sameNumber) });
  const owner = known.owners.get(cells.number ?? "");
  if (owner && owner.organisationNumber !== own) problems.push({ column: "number", problem: "numberTaken", other: owner.name });
  return problems;
}

/** One fault, one sentence: of a cell that cannot be read nobody need hear that it lacks too. */
export const oneOfEach = (problems: Problem[]): Problem[] =>
  problems.filter(({ column }, place) => problems.findIndex((other) => other.column === column) === place);

const lackingOf = (row: TableRow, values: Values): Problem[] => [
  ...(values.name ? [] : [{ column: "name", problem: "giveCustomerName" } as const]),
  ...lackingContact(row, values),
];

/** A contact has a name; of one that is there already the file may change the rest alone. */
export function lackingContact({ cells }: TableRow, values: Values, customer?: KnownCustomer): Problem[] {
  if (customer?.contactFirstName !== null && customer) return [];
  if (!Object.keys(cells).some((field) => field.startsWith("contact"))) return [];
  return values.contactFirstName ? [] : [{ column: "contactFirstName", problem: "giveFirstName" }];
}

function changeOf(customer: KnownCustomer, said: Values, known: Known): Plan {
  const other = known.contactsOf.get(customer.id)?.find((contact) => !contact.isMain && isSamePerson(said, contact));
  if (other && saysOtherwise(said, other)) return { plan: "wrong", problems: [{ problem: "contactDiffers" }], customerId: customer.id };
  const values = other ? withoutContact(said) : said;
  const current: Values = { ...customer };
  const changed = Object.entries(values).filter(([field, value]) => current[field] !== value);
  const restored: [string, null][] = customer.archivedAt ? [["archivedAt", null]] : [];
  const after = Object.fromEntries([...changed, ...restored]);
  if (Object.keys(after).length === 0) return { plan: "same", problems: [], customerId: customer.id };

  const before = Object.fromEntries(Object.keys(after).map((field) => [field, current[field] ?? null]));
  return { plan: "update", problems: [], customerId: customer.id, before: { ...before, archivedAt: customer.archivedAt }, after };
}

/** The file's contact is one already, though another is the main one. */
const withoutContact = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([field]) => !field.startsWith("contact")));
