import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type BulkActivation, type BulkActivationRow, contacts } from "#db/schema/index.ts";
import { ReachableContact } from "#lib/contacts/input.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { type ActivationInput, activationInputOf } from "../input.ts";

type Asked = Pick<BulkActivation, "invoiceRecipient" | "period" | "personalLine"> & { service: Service };
type Row = Pick<BulkActivationRow, "customerId" | "taskId" | "scenario">;

/**
 * What one of the customers is asked for, as the dialog would send it with the main contact; nothing when that person's details do not
 * suffice.
 */
export async function wishFor(tx: Transaction, asked: Asked, { customerId, taskId, scenario }: Row): Promise<ActivationInput | undefined> {
  const [main] = await tx
    .select()
    .from(contacts)
    .where(and(eq(contacts.customerId, customerId), contacts.isMain, isNull(contacts.removedAt)));
  const { service, invoiceRecipient, period } = asked;
  const contact = ReachableContact.safeParse(main).data;
  const personalLine = asked.personalLine ?? "";
  const choices = { customerId, taskId, scenario, service, invoiceRecipient, period, personalLine };
  return activationInputOf(service).safeParse({ ...contact, ...choices }).data;
}
