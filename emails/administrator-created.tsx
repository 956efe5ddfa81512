import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import { exampleFacts, type RequestFacts, RequestLetter } from "./request.tsx";

type Props = { facts: RequestFacts; locale: Locale };

export const subject = ({ office, company }: RequestFacts, locale: Locale): string =>
  textsFor(locale)("letters.administrator-created.subject", { office, company });

export default function AdministratorCreated({ facts, locale }: Props) {
  return <RequestLetter kind="administrator-created" facts={facts} locale={locale} />;
}

AdministratorCreated.PreviewProps = { facts: exampleFacts, locale: "sv" } satisfies Props;
