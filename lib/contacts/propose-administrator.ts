import type { Transaction } from "#db/client.ts";
import { administratorProposals } from "#db/schema/index.ts";
import { alsoInCompany, inOffice, lookingFor } from "#db/tenant.ts";
import { env } from "#env.ts";
import { record } from "#lib/audit/record.ts";
import { lockLegalPerson } from "#lib/companies/confirm.ts";
import { usersPath } from "#lib/companies/link.ts";
import { findConfirmedCompany, listAdministrators } from "#lib/companies/queries.ts";
import { lastDayToObject } from "#lib/companies/time-to-object.ts";
import { findCustomer } from "#lib/customers/find.ts";
import { fullNameOf } from "#lib/names.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { tellOperator } from "#lib/outbox/tell-operator.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayProposeAdministrator } from "#lib/rights.ts";
import { senderFor } from "#lib/standing/parties.ts";
import type { Employee } from "#lib/who.ts";
import type { ProposalInput } from "./input.ts";
import { obstacleToProposing } from "./obstacle.ts";

type Company = NonNullable<Awaited<ReturnType<typeof findConfirmedCompany>>>;
type Refusal = "not-allowed" | "unknown-customer" | "unknown-company" | "no-collaboration" | "objected-lately" | "already-proposed";
type Result = Outcome<{ proposalId: string }, Refusal>;

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
    const obstacle = await obstacleToProposing(tx, employee, company.id);
    if (obstacle) return { refusal: obstacle.why };
    const { officeId, employeeId: proposedById } = employee;
    const [proposal] = await tx
      .insert(administratorProposals)
      .values({ ...proposed, officeId, customerId, companyId: company.id, proposedById })
      .onConflictDoNothing()
      .returning({ id: administratorProposals.id, proposedAt: administratorProposals.proposedAt });
    if (!proposal) return { refusal: "already-proposed" };

    const name = fullNameOf(proposed);
    const subject = { chain: company.id, officeId, companyId: company.id, customerId };
    await record(tx, subject, { actor: employee, action: "administrator proposed", details: { name, reason: proposed.reason } });
    const lastDay = lastDayToObject(proposal).toISOString();
    await tellAdministrators(tx, employee, company, { person: name, reason: proposed.reason, lastDay });
    await tellOperator(tx, { what: "proposal", office: employee.officeName, company: company.name, person: name, email: proposed.email });
    return { proposalId: proposal.id };
  });
}

type Told = Pick<LetterFacts["administrator-proposed"], "person" | "reason" | "lastDay">;

async function tellAdministrators(tx: Transaction, employee: Employee, company: Company, told: Told) {
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
