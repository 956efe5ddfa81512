import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Customer, contacts } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { shownAddress } from "#lib/addresses.ts";
import { changesOf } from "#lib/audit/changes.ts";
import { record } from "#lib/audit/record.ts";
import { lockCustomer } from "#lib/customers/find.ts";
import { historyOf } from "#lib/customers/history.ts";
import { fullNameOf } from "#lib/names.ts";
import type { Outcome } from "#lib/outcome.ts";
import { isStale, type Seen } from "#lib/seen.ts";
import type { Employee } from "#lib/who.ts";
import type { ContactCard } from "./input.ts";
import { findContact } from "./queries.ts";

type Place = { customerId: string; contactId: string };
type Result = Outcome<{ contactId: string }, "unknown-contact">;
type Changed = Outcome<{ contactId: string }, "unknown-contact" | "changed-meanwhile">;

export async function changeContact(
  employee: Employee,
  { customerId, contactId }: Place,
  card: ContactCard,
  seen?: Seen,
): Promise<Changed> {
  return inOffice(employee, async (tx) => {
    const customer = await lockCustomer(tx, employee, customerId);
    const contact = customer && (await findContact(tx, customer, contactId));
    if (!contact || contact.removedAt) return { refusal: "unknown-contact" };
    if (isStale(seen, contactState(contact))) return { refusal: "changed-meanwhile" };

    await tx.update(contacts).set(card).where(eq(contacts.id, contactId));
    const details = { id: contactId, name: fullNameOf(card), ...changesOf(contact, card) };
    await record(tx, historyOf(customer), { actor: employee, action: "contact changed", details });
    return { contactId };
  });
}

/** What the form of a contact shows and saves. */
export const contactState = ({ firstName, lastName, role, email, mobile }: ContactCard): Seen => ({
  ...{ firstName, lastName },
  ...{ role: role ?? "", email: shownAddress(email ?? ""), mobile: mobile ?? "" },
});

/** The one main contact becomes another; the former stays a contact. */
export async function makeMainContact(employee: Employee, { customerId, contactId }: Place): Promise<Result> {
  return inOffice(employee, async (tx) => {
    const customer = await lockCustomer(tx, employee, customerId);
    const contact = customer && (await findContact(tx, customer, contactId));
    if (!contact || contact.removedAt) return { refusal: "unknown-contact" };

    await moveMain(tx, customer, contactId);
    await record(tx, historyOf(customer), { actor: employee, action: "main contact changed", details: { name: fullNameOf(contact) } });
    return { contactId };
  });
}

export async function moveMain(tx: Transaction, customer: Customer, contactId: string): Promise<void> {
  const ofCustomer = and(eq(contacts.customerId, customer.id), isNull(contacts.removedAt));
  await tx
    .update(contacts)
    .set({ isMain: false })
    .where(and(ofCustomer, eq(contacts.isMain, true)));
  await tx
    .update(contacts)
    .set({ isMain: true })
    .where(and(ofCustomer, eq(contacts.id, contactId)));
}
