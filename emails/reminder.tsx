import { dayInText } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { exampleFacts, kindFor, RequestLetter } from "./request.tsx";

type Props = { facts: LetterFacts["reminder"]; locale: Locale };

export const subject = ({ office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.reminder.subject", { office, company });

/** The request once more, in its scenario's words. */
export default function Reminder({ facts, locale }: Props) {
  const { scenario, requestedAt } = facts;
  const again = { kind: "reminder", asked: dayInText(new Date(requestedAt), locale) } as const;
  return <RequestLetter kind={kindFor[scenario]} facts={facts} locale={locale} again={again} />;
}

Reminder.PreviewProps = {
  facts: { ...exampleFacts, scenario: "service-only", requestedAt: "2026-11-22T08:00:00.000Z" },
  locale: "sv",
} satisfies Props;
