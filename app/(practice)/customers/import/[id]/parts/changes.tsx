import { shownAddress } from "#lib/addresses.ts";
import { columns, headingOf, isColumn } from "#lib/customers/columns.ts";
import { monthName } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";
import type { ImportRow } from "#lib/imports/queries.ts";
import { Lines } from "./lines.tsx";

type Values = ImportRow["after"];
type Names = Map<unknown, string>;

const order = [...columns.map((column) => (column === "responsible" ? "responsibleId" : column)), "archivedAt"];

/** Which fields change: "Ort: Umeå → Luleå". */
export async function Changes({ from, to, names }: { from: Values; to: Values; names: Names }) {
  const t = await getTranslations("imports.rows");
  const fields = order.filter((field) => from && field in from && to && field in to);
  const said = fields.map(async (field) => {
    if (field === "archivedAt") return t("restoredFromArchive");
    const [former, later] = await Promise.all([wordOf(field, from?.[field] ?? null, names), wordOf(field, to?.[field] ?? null, names)]);
    return t("change", { column: await nameOf(field), from: former, to: later });
  });
  return <Lines lines={await Promise.all(said)} />;
}

/** Every field that will be written: "Ort: Umeå". The organisation number has a column of its own. */
export async function Fields({ values, names }: { values: Values; names: Names }) {
  const t = await getTranslations("imports.rows");
  const fields = order.filter((field) => field !== "organisationNumber" && values && field in values && values[field] !== null);
  const said = fields.map(async (field) =>
    t("field", { column: await nameOf(field), value: await wordOf(field, values?.[field] ?? null, names) }),
  );
  const lines = await Promise.all(said);
  const isCustomer = values && "responsibleId" in values;
  return (
    <Lines
      lines={isCustomer && !values.number ? [t("field", { column: await nameOf("number"), value: t("nextFree") }), ...lines] : lines}
    />
  );
}

async function nameOf(field: string): Promise<string> {
  const column = field === "responsibleId" ? "responsible" : field;
  return isColumn(column) ? headingOf(column, await getLocale()) : column;
}

/** What the card keeps as a code or an id, in words. */
async function wordOf(field: string, value: string | number | null, names: Names): Promise<string> {
  const locale = await getLocale();
  const { words, rows } = texts[locale].imports;
  const codes: Partial<Record<string, Record<string, string>>> = { vatPeriod: words.vatPeriods, locale: words.languages };
  if (value === null || value === "") return rows.empty;
  if (field === "responsibleId") return names.get(value) ?? rows.somebody;
  if (field === "yearEndsIn") return monthName(Number(value), locale);
  const word = codes[field]?.[value] ?? shownAddress(String(value));
  return word.length > 80 ? `${word.slice(0, 80)}…` : word;
}
