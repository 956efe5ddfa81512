import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { AnswerLetter, exampleAnswer } from "./answer.tsx";

type Props = { facts: LetterFacts["declined"]; locale: Locale };

export const subject = ({ office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.declined.subject", { office, company });

export default function Declined({ facts, locale }: Props) {
  const reason = facts.reason ?? textsFor(locale)("letters.declined.noReason");
  return <AnswerLetter kind="declined" facts={facts} reason={reason} locale={locale} />;
}

Declined.PreviewProps = { facts: { ...exampleAnswer, reason: "Vi byter byrå vid årsskiftet." }, locale: "sv" } satisfies Props;
