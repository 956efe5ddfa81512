import { headingOf, isColumn } from "#lib/customers/columns.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import type { ImportRow, Show } from "#lib/imports/queries.ts";
import { Changes, wordOf } from "./changes.tsx";

type Props = { row: ImportRow; show: Show; names: Map<unknown, string> };

/** What happens, or has happened, to one row. */
export async function What({ row, show, names }: Props) {
  const t = await getTranslations("imports.rows");
  switch (show) {
    case "new":
    case "added":
    case "removed":
      if (!row.after) return "–";
      return t("newCustomer", {
        number: String(row.after.number ?? "none"),
        responsible: await wordOf("responsibleId", row.after.responsibleId ?? null, names),
      });
    case "update":
    case "updated":
      return <Changes from={row.before} to={row.after} names={names} />;
    case "restored":
      return <Changes from={row.after} to={row.before} names={names} />;
    case "same":
      return t("unchanged");
    default:
      return <Problems problems={row.problems} />;
  }
}

async function Problems({ problems }: Pick<ImportRow, "problems">) {
  const locale = await getLocale();
  const t = await getTranslations("imports.problems");
  const cards: Record<string, string> = texts[locale].errors;
  const said = problems.map(({ problem, column, other = "" }) => {
    const sentence = isOwn(problem) ? t(problem, { other }) : (cards[problem] ?? t("unreadable"));
    return isColumn(column) ? `${headingOf(column, locale)}: ${sentence}` : sentence;
  });
  return (
    <ul>
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

const isOwn = (word: string): word is keyof typeof texts.sv.imports.problems => Object.hasOwn(texts.sv.imports.problems, word);

/** As the customer has it, or as the file says; of a personal number only the day of birth, also when a digit of it is wrong. */
export function numberOnScreen({ customer, cells }: ImportRow): string {
  const written = customer?.organisationNumber ?? cells.organisationNumber ?? "–";
  const digits = written.replace(/\D/g, "");
  return digits.length === 10 || digits.length === 12 ? organisationNumberOnScreen(digits.slice(-10)) : written;
}
