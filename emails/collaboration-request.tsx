import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import { exampleFacts, type RequestFacts, RequestLetter } from "./request.tsx";

type Props = { facts: RequestFacts; locale: Locale };

export const subject = ({ office, company }: RequestFacts, locale: Locale): string =>
  textsFor(locale)("letters.collaboration-request.subject", { office, company });

export default function CollaborationRequest({ facts, locale }: Props) {
  return <RequestLetter kind="collaboration-request" facts={facts} locale={locale} />;
}

CollaborationRequest.PreviewProps = { facts: exampleFacts, locale: "sv" } satisfies Props;
