import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { AnswerLetter, exampleAnswer } from "./answer.tsx";

type Props = { facts: LetterFacts["approved"]; locale: Locale };

export const subject = ({ office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.approved.subject", { office, company });

export default function Approved({ facts, locale }: Props) {
  return <AnswerLetter kind="approved" facts={facts} locale={locale} />;
}

Approved.PreviewProps = { facts: exampleAnswer, locale: "sv" } satisfies Props;
