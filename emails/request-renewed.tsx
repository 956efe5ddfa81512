import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { exampleFacts, kindFor, RequestLetter } from "./request.tsx";

type Props = { facts: LetterFacts["request-renewed"]; locale: Locale };

export const subject = ({ office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.request-renewed.subject", { office, company });

/** A new request after one that has expired, in its scenario's words. */
export default function RequestRenewed({ facts, locale }: Props) {
  return <RequestLetter kind={kindFor[facts.scenario]} facts={facts} locale={locale} again={{ kind: "request-renewed" }} />;
}

RequestRenewed.PreviewProps = { facts: { ...exampleFacts, scenario: "new-administrator" }, locale: "sv" } satisfies Props;
