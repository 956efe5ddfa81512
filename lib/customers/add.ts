import { refusing } from "#db/conflict.ts";
import { type Customer, contacts, customers } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { organisationNumberFrom } from "#lib/identifiers.ts";
import { isColleague } from "#lib/offices/queries.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { historyOf } from "./history.ts";
import type { CustomerCard } from "./input.ts";

type Needed = "number" | "name" | "organisationNumber" | "responsibleId" | "locale";
type MainContact = { firstName: string; lastName: string; role?: string | null; email?: string | null; mobile?: string | null };
type NewCustomer = Pick<CustomerCard, Needed> & Partial<CustomerCard> & { contact?: MainContact | undefined };
type Result = Outcome<{ customer: Customer }, "wrong-organisation-number" | "unknown-colleague" | "known-customer" | "number-taken">;

/** What the database says when the office has such a card already. */
export const takenCards = { one_customer_per_organisation_number: "known-customer", one_customer_per_number: "number-taken" } as const;

/** A new card; `contact` becomes its main contact. */
export async function addCustomer(employee: Employee, { contact, ...card }: NewCustomer): Promise<Result> {
  const organisationNumber = organisationNumberFrom(card.organisationNumber);
  if (!organisationNumber) return { refusal: "wrong-organisation-number" };

  return inOffice(employee, async (tx): Promise<Result> => {
    if (!(await isColleague(tx, employee, card.responsibleId))) return { refusal: "unknown-colleague" };
    const { officeId } = employee;
    const [customer] = await tx
      .insert(customers)
      .values({ ...card, officeId, organisationNumber, createdAt: sqlNow() })
      .returning();
    if (!customer) throw new Error("The customer was not added");

    if (contact) await tx.insert(contacts).values({ ...contact, officeId, customerId: customer.id, isMain: true, createdAt: sqlNow() });
    await record(tx, historyOf(customer), { actor: employee, action: "customer added", details: { name: customer.name } });
    return { customer };
  }).catch(refusing(takenCards));
}
