import { dayInText } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { AnswerLetter, exampleAnswer } from "./answer.tsx";

type Props = { facts: LetterFacts["approved"]; locale: Locale };

const keyOf = ({ about }: Props["facts"]) => (about === "collaboration" ? "approved" : (`approved-${about}` as const));

export const subject = (facts: Props["facts"], locale: Locale): string =>
  textsFor(locale)(`letters.${keyOf(facts)}.subject`, { office: facts.office, company: facts.company });

export default function Approved({ facts, locale }: Props) {
  const day = facts.day ? dayInText(new Date(`${facts.day}T12:00:00Z`), locale) : "";
  const more = { day, version: facts.termsVersion };
  return <AnswerLetter kind={keyOf(facts)} facts={facts} more={more} checksum={facts.checksum} locale={locale} />;
}

Approved.PreviewProps = {
  facts: {
    ...exampleAnswer,
    about: "collaboration",
    day: null,
    termsVersion: 2,
    checksum: "9f2b4c1de07a55318c6d0be4f1a2937755c0de8816b3f94a2e7d61058fbc4a03",
  },
  locale: "sv",
} satisfies Props;
