import { customers } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Employee } from "#lib/auth/who.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { organisationNumberFrom } from "#lib/identifiers.ts";
import type { Outcome } from "#lib/outcome.ts";
import { moment } from "#lib/time.ts";

type NewCustomer = {
  number: string;
  name: string;
  organisationNumber: string;
  responsibleId: string;
  locale: Locale;
  contact?: { firstName: string; lastName: string; email: string; mobile: string };
};
type Customer = typeof customers.$inferSelect;
type Result = Outcome<{ customer: Customer }, "wrong-organisation-number" | "known-customer">;

export async function addCustomer(employee: Employee, { contact, ...card }: NewCustomer): Promise<Result> {
  const organisationNumber = organisationNumberFrom(card.organisationNumber);
  if (!organisationNumber) return { refusal: "wrong-organisation-number" };

  return inOffice(employee, async (tx) => {
    const [customer] = await tx
      .insert(customers)
      .values({
        ...card,
        officeId: employee.officeId,
        organisationNumber,
        contactFirstName: contact?.firstName,
        contactLastName: contact?.lastName,
        contactEmail: contact?.email,
        contactMobile: contact?.mobile,
        createdAt: moment(),
      })
      .onConflictDoNothing()
      .returning();
    if (!customer) return { refusal: "known-customer" };

    await record(tx, historyOf(customer), { actor: employee, action: "customer added", details: { name: customer.name } });
    return { customer };
  });
}

const historyOf = ({ id, officeId }: Customer) => ({ chain: id, officeId, customerId: id });
