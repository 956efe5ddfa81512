import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { Payer, Service } from "./catalogue.ts";

type Ending = { office: string; company: string; service: Service; invoiceRecipient: Payer; isKept?: boolean };

/** What ends and what stays when a collaboration in a service ends, sentence by sentence, for pages and letters. */
export function whatEnds({ office, company, service, invoiceRecipient, isKept }: Ending, locale: Locale): string[] {
  const t = textsFor(locale);
  const names = { office, company };
  const payer = isKept ? "kept" : (invoiceRecipient ?? "none");
  return [t(`services.${service}.ending.access`, names), t(`ending.service.${payer}`, names), t(`ending.billed.${payer}`, names)];
}
