import { Facts } from "#app/ui/facts.tsx";
import { organisationNumber } from "#lib/einvoice/view/swedish.ts";
import type { Opened } from "#lib/exchange/views/document.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { dayOf, sumOf } from "./words.ts";

type Props = { company: string; document: Opened };

/** What a stopped file says of itself, as far as it could be read. */
export async function InvoiceFacts({ company, document }: Props) {
  const { number, counterpartName, counterpartNumber, issuedOn } = document;
  if (!number && !counterpartName) return null;
  const t = await getTranslations("document.stopped");
  const locale = await getLocale();
  const facts: [string, string | undefined][] = [
    [t("from"), company],
    [t("to"), [counterpartName, organisationNumber(counterpartNumber ?? "")].filter(Boolean).join(", ")],
    [t("day"), issuedOn ? dayOf(issuedOn, locale) : undefined],
    [t("sum"), sumOf(document, locale)],
  ];
  return (
    <section>
      <h2>{t("invoice")}</h2>
      <Facts items={facts.flatMap(([term, fact]): [string, string][] => (fact ? [[term, fact]] : []))} />
    </section>
  );
}
