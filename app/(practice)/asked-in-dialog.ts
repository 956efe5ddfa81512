import { getTranslations } from "#lib/i18n/request.ts";
import { askedFor, type Service } from "#lib/services/catalogue.ts";

type Option = { id: string; name: string; note?: string };
type Question = { label: string; hint: string; options: Option[] };
/** The questions about a service in words, for a form that runs in the browser. */
export type AskedInDialog = { payer?: Question; billed?: string; period?: Question };

export async function askedInDialog(service: Service, payers: { office: Omit<Option, "id">; customer: Omit<Option, "id"> }) {
  const { invoiceRecipient, periods } = askedFor(service);
  const t = await getTranslations("activate");
  const asked: AskedInDialog = {};
  if (invoiceRecipient === "choose") {
    const options = [
      { id: "office", ...payers.office },
      { id: "customer", ...payers.customer },
    ];
    asked.payer = { label: t("recipient"), hint: t("recipientHint"), options };
  }
  if (invoiceRecipient === "office-only") asked.billed = t("billedOffice");
  if (periods.length > 0) {
    const options = periods.map((months) => ({ id: String(months), name: t("months", { months }) }));
    asked.period = { label: t("period"), hint: t("periodHint"), options };
  }
  return asked;
}
