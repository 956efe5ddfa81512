import { cellOf, columns, type Described, headingOf } from "#lib/customers/columns.ts";
import { type FileFormat, fileOf } from "#lib/files/file.ts";
import { texts } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";

/** A file to fill in: every heading and one example. */
export function templateOf(format: FileFormat, responsible: string, locale: Locale) {
  const { template, example } = texts[locale].imports.files;
  const row: Described = {
    ...example,
    responsible,
    number: "1001",
    shortName: "Ågrens",
    organisationNumber: "5569000028",
    gln: "7350000000009",
    vatPeriod: "quarter",
    yearEndsIn: 12,
    invoiceEmail: "faktura@agrensbageri.se",
    invoiceReference: "KA-10",
    paymentDays: 30,
    locale,
  };
  const headings = columns.map((column) => headingOf(column, locale));
  const content = fileOf(format, template, headings, [columns.map((column) => cellOf(column, row, locale))]);
  return { name: `${template.toLowerCase().replaceAll(" ", "-")}.${format}`, content };
}
