import { z } from "zod";
import type { Employee } from "#lib/auth/who.ts";
import { isService } from "#lib/services/catalogue.ts";

/** An empty `templateId` connects a customer's only active task. */
export const BulkInput = z.object({
  service: z.string("chooseService").refine(isService, "chooseService"),
  invoiceRecipient: z.enum(["office", "customer"], "chooseInvoiceRecipient"),
  templateId: z.union([z.literal("").transform(() => null), z.uuid("chooseTemplate")]),
});

export type BulkInput = z.infer<typeof BulkInput>;

export const mayActivateMany = ({ rights }: Pick<Employee, "rights">): boolean => rights === "full" || rights === "administrator";
