import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { exampleAnswer } from "./answer.tsx";
import { EndingLetter, endingSubject, exampleEnding } from "./ending.tsx";

type Props = { facts: LetterFacts["ended-office"]; locale: Locale };

export const subject = endingSubject;

export default function EndedOffice({ facts, locale }: Props) {
  return <EndingLetter reader="office" facts={facts} locale={locale} />;
}

EndedOffice.PreviewProps = { facts: { ...exampleEnding, link: exampleAnswer.link }, locale: "sv" } satisfies Props;
