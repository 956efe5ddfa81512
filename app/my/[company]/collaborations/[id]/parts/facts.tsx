import { Facts } from "#app/ui/facts.tsx";
import type { RequestPage } from "#lib/collaborations/views/company-page.ts";
import { dayInText, listOf } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";

export async function CheckFacts({ company, request }: { company: string; request: RequestPage }) {
  const t = await getTranslations("check.facts");
  const own = await getTranslations("services");
  const locale = await getLocale();
  const { office, sender, requestedAt, expiresAt, service, invoiceRecipient, period, personalLine, access, task } = request;
  const bold = (text: React.ReactNode) => <b>{text}</b>;
  const price: [string, string] = [t("price"), t("priceText", { office })];
  const before: [string, string] = [t("before"), dayInText(expiresAt, locale)];
  return (
    <section className="panel">
      <Facts
        items={[
          [t("askedBy"), t("askedByWhom", { sender, office, day: dayInText(requestedAt, locale) })],
          ...(personalLine ? [[t("writes", { sender }), personalLine] satisfies [string, string]] : []),
          [t("billed"), t.rich(`recipients.${invoiceRecipient ?? "none"}`, { office, company, b: bold })],
          ...(invoiceRecipient === "customer" && request.status === "requested" ? [price] : []),
          ...(period ? [[t("period"), t("months", { months: period })] satisfies [string, string]] : []),
          [
            own(`${service}.seen`),
            access.length > 0
              ? t.rich("seenBy", { people: listOf(access, locale), many: access.length, task, i: (text) => <i>{text}</i> })
              : t("seenByNobody", { office }),
          ],
          [t("visible"), own(`${service}.visible`)],
          [t("end"), t("endText")],
          [t("afterEnd"), t(`afterEndText.${request.keptBy ? "kept" : (invoiceRecipient ?? "none")}`)],
          ...(request.status === "requested" ? [before] : []),
        ]}
      />
    </section>
  );
}
