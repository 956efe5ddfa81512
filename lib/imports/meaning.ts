import { ContactCard } from "#lib/contacts/input.ts";
import type { Column } from "#lib/customers/columns.ts";
import { CustomerCard } from "#lib/customers/input.ts";
import { keyOf, mostOf } from "#lib/forms.ts";
import { organisationNumberFrom } from "#lib/identifiers.ts";
import { monthIn, wordIn } from "./words.ts";

export type Meaning =
  | { value: string | number | null; problem?: undefined; other?: undefined }
  | { value?: undefined; problem: string; other?: string | undefined };

const contact = ContactCard.shape;
const { responsibleId: _, ...card } = CustomerCard.shape;
const schemas = {
  ...card,
  contactFirstName: contact.firstName,
  contactLastName: contact.lastName,
  contactRole: contact.role,
  contactEmail: contact.email,
  contactMobile: contact.mobile,
} as const satisfies Record<Exclude<Column, "responsible">, unknown>;

/** What a filled cell says, as the card keeps it, or the key of the sentence about what is wrong; of what is too long, also how long it may be. */
export function meaningOf(column: Exclude<Column, "responsible">, cell: string): Meaning {
  const { data: value, error } = schemas[column].safeParse(repairs[column]?.(cell) ?? cell);
  if (!error) return { value: value ?? null };
  const [issue] = error.issues;
  const problem = wordsWanted[column] ?? (issue && keyOf(issue)) ?? "unreadable";
  return { problem, other: problem === "tooLong" && issue ? mostOf(issue)?.toString() : undefined };
}

/** Which words are understood says more than that another one should be chosen. */
const wordsWanted: Partial<Record<Column, string>> = { vatPeriod: "vatPeriodWords", yearEndsIn: "monthWords", locale: "languageWords" };

/** What a spreadsheet makes of figures, and the words that people write for what the card keeps as a code. */
const repairs: Partial<Record<Column, (cell: string) => string>> = {
  organisationNumber: withZeros,
  gln: (cell) => (/^\d{8,12}$/.test(cell) ? cell.padStart(13, "0") : cell),
  paymentDays: (cell) => cell.replace(/^(\d+)\D*$/, "$1"),
  vatPeriod: (cell) => wordIn("vatPeriods", cell) ?? cell,
  locale: (cell) => wordIn("languages", cell) ?? cell,
  yearEndsIn: (cell) => monthIn(cell) ?? cell,
};

/** A personal number of somebody born in the years 2000 to 2009 begins with a zero, which a spreadsheet drops. */
function withZeros(cell: string): string {
  const padded = cell.padStart(10, "0");
  return /^\d{5,9}$/.test(cell) && Number(padded[2]) < 2 && organisationNumberFrom(padded) ? padded : cell;
}
