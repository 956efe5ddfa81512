import { shownAddress } from "#lib/addresses.ts";
import { monthName } from "#lib/i18n/format.ts";
import { texts } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import { telephoneOnScreen } from "#lib/telephone.ts";

/** The columns of a file of customers, in the order in which an export writes them. Their headings stand in the texts. */
export const columns = [
  "number",
  "name",
  "shortName",
  "organisationNumber",
  "responsible",
  "email",
  "phone",
  "street",
  "postcode",
  "city",
  "gln",
  "vatPeriod",
  "yearEndsIn",
  "invoiceEmail",
  "invoiceReference",
  "paymentDays",
  "locale",
  "notes",
  "contactFirstName",
  "contactLastName",
  "contactRole",
  "contactEmail",
  "contactMobile",
] as const;

export type Column = (typeof columns)[number];
export type Cells = Partial<Record<Column, string>>;

/** What a file says of one customer; the responsible employee by their e-mail address, which only they have. */
export type Described = Record<Exclude<Column, "vatPeriod" | "yearEndsIn" | "paymentDays" | "locale">, string | null> & {
  vatPeriod: "month" | "quarter" | "year" | "none" | null;
  yearEndsIn: number | null;
  paymentDays: number | null;
  locale: Locale;
};

export const isColumn = (word: unknown): word is Column => columns.some((column) => column === word);

export const headingOf = (column: Column, locale: Locale): string => texts[locale].imports.columns[column];

/** One cell of an export: what an import reads back as the same. The hyphen keeps a spreadsheet from taking an organisation number for a figure. */
export function cellOf(column: Column, customer: Described, locale: Locale): string {
  const { vatPeriods, languages } = texts[locale].imports.words;
  switch (column) {
    case "organisationNumber":
      return customer.organisationNumber?.replace(/^(\d{6})(\d{4})$/, "$1-$2") ?? "";
    case "vatPeriod":
      return customer.vatPeriod ? vatPeriods[customer.vatPeriod] : "";
    case "yearEndsIn":
      return customer.yearEndsIn ? monthName(customer.yearEndsIn, locale) : "";
    case "phone":
    case "contactMobile":
      return telephoneOnScreen(customer[column] ?? "");
    case "responsible":
    case "email":
    case "invoiceEmail":
    case "contactEmail":
      return shownAddress(customer[column] ?? "");
    case "locale":
      return languages[customer.locale];
    default:
      return String(customer[column] ?? "");
  }
}
