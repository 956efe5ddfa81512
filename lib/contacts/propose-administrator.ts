import type { Transaction } from "#db/client.ts";
import { administratorProposals } from "#db/schema/index.ts";
import { alsoInCompany, inOffice, lookingFor } from "#db/tenant.ts";
import { env } from "#env.ts";
import { record } from "#lib/audit/record.ts";
import { lockLegalPerson } from "#lib/companies/confirm.ts";
import { usersPath } from "#lib/companies/link.ts";
import { findConfirmedCompany, listAdministrators } from "#lib/companies/queries.ts";
import { findCustomer } from "#lib/customers/find.ts";
import { fullNameOf } from "#lib/names.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayProposeAdministrator } from "#lib/rights.ts";
import { senderFor } from "#lib/standing/parties.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import type { ProposalInput } from "./input.ts";

type Company = NonNullable<Awaited<ReturnType<typeof findConfirmedCompany>>>;
type Result = Outcome<{ proposalId: string }, "not-allowed" | "unknown-customer" | "unknown-company" | "already-proposed">;

/**
 * Says who should become a customer's administrator because nobody there can be reached. Gives nobody any right: an operator decides,
 * and the administrators that there are hear of it at once and can object.
 */
export async function proposeAdministrator(employee: Employee, { customerId, ...proposed }: ProposalInput): Promise<Result> {
  if (!mayProposeAdministrator(employee)) return { refusal: "not-allowed" };
  return inOffice(employee, async (tx) => {
    const customer = await findCustomer(tx, employee, customerId);
    if (!customer) return { refusal: "unknown-customer" };
    await lockLegalPerson(tx, customer.organisationNumber);
    await lookingFor(tx, customer.organisationNumber);
    const company = await findConfirmedCompany(tx, customer.organisationNumber);
    if (!company) return { refusal: "unknown-company" };

    await alsoInCompany(tx, company.id);
    const { officeId, employeeId: proposedById } = employee;
    const [proposal] = await tx
      .insert(administratorProposals)
      .values({ ...proposed, officeId, customerId, companyId: company.id, proposedById, proposedAt: sqlNow() })
      .onConflictDoNothing()
      .returning({ id: administratorProposals.id });
    if (!proposal) return { refusal: "already-proposed" };

    const name = fullNameOf(proposed);
    const subject = { chain: company.id, officeId, companyId: company.id, customerId };
    await record(tx, subject, { actor: employee, action: "administrator proposed", details: { name, reason: proposed.reason } });
    await tellAdministrators(tx, employee, company, { person: name, reason: proposed.reason });
    return { proposalId: proposal.id };
  });
}

async function tellAdministrators(tx: Transaction, employee: Employee, company: Company, told: { person: string; reason: string }) {
  const { officeId, officeName: office, name: proposer, email: replyTo } = employee;
  const name = await senderFor(tx, employee);
  for (const { personId, firstName, lastName, email, locale } of await listAdministrators(tx, company.id)) {
    await queueLetter(tx, {
      kind: "administrator-proposed",
      facts: { office, company: company.name, proposer, ...told, link: `${env.PUBLIC_URL}${usersPath(company.id)}` },
      locale,
      to: { email, name: fullNameOf({ firstName, lastName }), personId },
      from: { name, replyTo },
      officeId,
      companyId: company.id,
    });
  }
}
