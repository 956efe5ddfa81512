import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { AnswerLetter, exampleAnswer } from "./answer.tsx";

type Props = { facts: LetterFacts["approved"]; locale: Locale };

export const subject = ({ office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.approved.subject", { office, company });

export default function Approved({ facts, locale }: Props) {
  return <AnswerLetter kind="approved" facts={facts} checksum={facts.checksum} locale={locale} />;
}

Approved.PreviewProps = {
  facts: { ...exampleAnswer, checksum: "9f2b4c1de07a55318c6d0be4f1a2937755c0de8816b3f94a2e7d61058fbc4a03" },
  locale: "sv",
} satisfies Props;
