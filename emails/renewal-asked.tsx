import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { AnswerLetter, exampleAnswer } from "./answer.tsx";

type Props = { facts: LetterFacts["renewal-asked"]; locale: Locale };

export const subject = ({ office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.renewal-asked.subject", { office, company });

export default function RenewalAsked({ facts, locale }: Props) {
  return <AnswerLetter kind="renewal-asked" facts={facts} locale={locale} />;
}

RenewalAsked.PreviewProps = { facts: exampleAnswer, locale: "sv" } satisfies Props;
