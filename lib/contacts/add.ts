import { and, eq, isNull } from "drizzle-orm";
import { contacts } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { lockCustomer } from "#lib/customers/find.ts";
import { historyOf } from "#lib/customers/history.ts";
import { fullNameOf } from "#lib/names.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import type { ContactCard } from "./input.ts";

type Result = Outcome<{ contactId: string }, "unknown-customer">;

/** The first contact of a customer becomes its main contact. */
export async function addContact(employee: Employee, customerId: string, card: ContactCard): Promise<Result> {
  return inOffice(employee, async (tx) => {
    const customer = await lockCustomer(tx, employee, customerId);
    if (!customer) return { refusal: "unknown-customer" };

    const { officeId } = employee;
    const isMain = (await tx.$count(contacts, and(eq(contacts.customerId, customerId), isNull(contacts.removedAt)))) === 0;
    const [contact] = await tx
      .insert(contacts)
      .values({ ...card, officeId, customerId, isMain, createdAt: sqlNow() })
      .returning();
    if (!contact) throw new Error("The contact was not added");
    await record(tx, historyOf(customer), { actor: employee, action: "contact added", details: { name: fullNameOf(card) } });
    return { contactId: contact.id };
  });
}
