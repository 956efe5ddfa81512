import { type Column, columns } from "#lib/customers/columns.ts";
import { organisationNumberFrom } from "#lib/identifiers.ts";
import type { TableRow } from "./table.ts";

const isContact = (column: Column) => column.startsWith("contact");
const ofContact = columns.filter(isContact);
const ofCustomer = columns.filter((column) => !isContact(column) && column !== "organisationNumber");

/**
 * The rows that only add a contact to the customer of an earlier row, each with the line of that one. They say nothing else of the customer,
 * or the same; where one of several rows contradicts the first, none of them is understood.
 */
export function companionsIn(rows: TableRow[]): Map<number, number> {
  const groups = Map.groupBy(rows, ({ cells }) => organisationNumberFrom(cells.organisationNumber ?? "") ?? "");
  groups.delete("");
  return new Map([...groups.values()].flatMap(([lead, ...others]) => (lead && isFamily(lead, others) ? linesOf(lead, others) : [])));
}

const linesOf = (lead: TableRow, others: TableRow[]) => others.map(({ line }): [number, number] => [line, lead.line]);

function isFamily(lead: TableRow, others: TableRow[]): boolean {
  const contacts = new Set([lead, ...others].map(contactIn));
  return contacts.size === others.length + 1 && others.every((other) => contactIn(other) !== "" && saysTheSame(other, lead));
}

const contactIn = ({ cells }: TableRow): string => {
  const said = ofContact.map((column) => plain(cells[column]));
  return said.some(Boolean) ? said.join("\n") : "";
};

const saysTheSame = (other: TableRow, lead: TableRow): boolean =>
  ofCustomer.every((column) => !other.cells[column] || plain(other.cells[column]) === plain(lead.cells[column]));

const plain = (cell = ""): string => cell.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
