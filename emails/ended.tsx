import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { EndingLetter, endingSubject, exampleEnding } from "./ending.tsx";

type Props = { facts: LetterFacts["ended"]; locale: Locale };

export const subject = endingSubject;

export default function Ended({ facts, locale }: Props) {
  return <EndingLetter reader="company" facts={facts} locale={locale} />;
}

Ended.PreviewProps = { facts: exampleEnding, locale: "sv" } satisfies Props;
