import { columns, headingOf, isColumn } from "#lib/customers/columns.ts";
import { monthName } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";
import type { ImportRow } from "#lib/imports/queries.ts";

type Values = ImportRow["after"];
type Props = { from: Values; to: Values; names: Map<unknown, string> };

const order = [...columns.map((column) => (column === "responsible" ? "responsibleId" : column)), "archivedAt"];

/** Which fields change: "Ort: Umeå → Luleå". */
export async function Changes({ from, to, names }: Props) {
  const t = await getTranslations("imports.rows");
  const locale = await getLocale();
  const fields = order.filter((field) => from && field in from && to && field in to);
  const said = await Promise.all(
    fields.map(async (field) => {
      if (field === "archivedAt") return t("restoredFromArchive");
      const column = field === "responsibleId" ? "responsible" : field;
      const [former, later] = await Promise.all([wordOf(field, from?.[field] ?? null, names), wordOf(field, to?.[field] ?? null, names)]);
      return t("change", { column: isColumn(column) ? headingOf(column, locale) : column, from: former, to: later });
    }),
  );
  if (said.length === 0) return "–";
  return (
    <ul>
      {said.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  );
}

/** What the card keeps as a code or an id, in words. */
export async function wordOf(field: string, value: string | number | null, names: Map<unknown, string>): Promise<string> {
  const locale = await getLocale();
  const { words, rows } = texts[locale].imports;
  const codes: Partial<Record<string, Record<string, string>>> = { vatPeriod: words.vatPeriods, locale: words.languages };
  if (value === null || value === "") return rows.empty;
  if (field === "responsibleId") return names.get(value) ?? rows.somebody;
  if (field === "yearEndsIn") return monthName(Number(value), locale);
  const word = codes[field]?.[value] ?? String(value);
  return word.length > 80 ? `${word.slice(0, 80)}…` : word;
}
