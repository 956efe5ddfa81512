import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { exampleFacts, kindFor, RequestLetter } from "./request.tsx";

type Props = { facts: LetterFacts["request-handed-over"]; locale: Locale };

/** The receiver has been an administrator before: nobody has just made them one. */
const ofAdministrators = { ...kindFor, "new-administrator": "service-activated" } as const;

export const subject = ({ office, company, person }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.request-handed-over.subject", { office, company, person });

/** The request in its scenario's words, from the colleague who wants somebody else to answer. */
export default function RequestHandedOver({ facts, locale }: Props) {
  const { scenario, person } = facts;
  const again = { kind: "request-handed-over", person } as const;
  return <RequestLetter kind={ofAdministrators[scenario]} facts={facts} locale={locale} again={again} />;
}

RequestHandedOver.PreviewProps = {
  facts: { ...exampleFacts, recipient: "Peter Holmgren", scenario: "existing-customer", person: "Karin Ågren" },
  locale: "sv",
} satisfies Props;
