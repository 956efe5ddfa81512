import { z } from "zod";
import { askedFor, type Payer, type Service } from "./catalogue.ts";

/** The fields of a form that activates a service, by the service's record: what the record leaves no choice about is not read. */
export const choicesFor = (service: Service) => ({
  service: z.literal(service),
  invoiceRecipient: payerFor(service),
  period: periodFor(service),
});

function payerFor(service: Service): z.ZodType<Payer> {
  const { invoiceRecipient } = askedFor(service);
  if (invoiceRecipient === "choose") return z.enum(["office", "customer"], "chooseInvoiceRecipient");
  return always(invoiceRecipient === "office-only" ? "office" : null);
}

function periodFor(service: Service): z.ZodType<number | null> {
  const { periods } = askedFor(service);
  if (periods.length === 0) return always(null);
  return z.coerce.number("chooseServicePeriod").refine((months) => periods.includes(months), "chooseServicePeriod");
}

const always = <Value>(value: Value) =>
  z
    .unknown()
    .optional()
    .transform(() => value);
