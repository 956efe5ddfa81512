import { and, eq, gt, isNotNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { nameProposals } from "#db/schema/index.ts";
import { alsoInCompany, inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { lockLegalPerson } from "#lib/companies/confirm.ts";
import { usersPath } from "#lib/companies/link.ts";
import { subjectOf, withdrawNames } from "#lib/companies/name-proposals.ts";
import { listAdministrators } from "#lib/companies/queries.ts";
import { hasCome } from "#lib/companies/time-to-object.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import type { Outcome } from "#lib/outcome.ts";
import { daysBetweenNameLetters } from "#lib/standing/limits.ts";
import { absolute } from "#lib/standing/links.ts";
import { senderFor } from "#lib/standing/parties.ts";
import { addressedTo } from "#lib/standing/recipients.ts";
import { sqlNow, sqlNowPlus } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { companyOf, firstDayToProposeNameAgain, latestNameProposal } from "./company-name.ts";
import { findCustomer, lockCustomer } from "./find.ts";
import { CustomerCard } from "./input.ts";

type Asked = { customerId: string; name: string };
type Company = { id: string; name: string };
type Refusal =
  | "unknown-customer"
  | "changed-meanwhile"
  | "name-not-allowed"
  | "no-collaboration"
  | "same-name"
  | "declined-lately"
  | "already-proposed";

/**
 * Proposes to a company that it is called what the card says, which is `name` on the page that was read. Its administrators decide; they
 * get an email, unless they have just had one from this office about the name.
 */
export async function proposeName(employee: Employee, { customerId, name }: Asked): Promise<Outcome<{ proposalId: string }, Refusal>> {
  return inOffice(employee, async (tx) => {
    const known = await findCustomer(tx, employee, customerId);
    if (!known) return { refusal: "unknown-customer" };
    await lockLegalPerson(tx, known.organisationNumber);
    const customer = await lockCustomer(tx, employee, customerId);
    if (customer?.name !== name) return { refusal: "changed-meanwhile" };
    if (!CustomerCard.shape.name.safeParse(name).success) return { refusal: "name-not-allowed" };
    const [company] = await companyOf(tx, employee, customerId);
    if (!company) return { refusal: "no-collaboration" };
    if (company.name === name) return { refusal: "same-name" };
    const [latest] = await latestNameProposal(tx, employee, customerId);
    if (latest?.declinedAt && latest.name === name && !hasCome(firstDayToProposeNameAgain(latest.declinedAt)))
      return { refusal: "declined-lately" };

    await alsoInCompany(tx, company.id);
    const { officeId, employeeId: proposedById } = employee;
    const isTold = !(await wereToldLately(tx, employee, company));
    const toldAt = isTold ? sqlNow() : null;
    const [proposal] = await tx
      .insert(nameProposals)
      .values({ officeId, customerId, companyId: company.id, name, proposedById, proposedAt: sqlNow(), toldAt })
      .onConflictDoNothing()
      .returning();
    if (!proposal) return { refusal: "already-proposed" };
    await record(tx, subjectOf(proposal), { actor: employee, action: "name proposed", details: { name } });
    if (isTold) await tellAdministrators(tx, employee, company, name);
    return { proposalId: proposal.id };
  });
}

/** The office takes it back before it is answered. */
export async function withdrawName(employee: Employee, customerId: string): Promise<Outcome<object, "unknown-customer" | "nothing-waits">> {
  return inOffice(employee, async (tx) => {
    if (!(await lockCustomer(tx, employee, customerId))) return { refusal: "unknown-customer" };
    const withdrawn = await withdrawNames(tx, employee, eq(nameProposals.customerId, customerId));
    return withdrawn ? {} : { refusal: "nothing-waits" };
  });
}

async function wereToldLately(tx: Transaction, { officeId }: Employee, { id: companyId }: Company): Promise<boolean> {
  const told = and(isNotNull(nameProposals.toldAt), gt(nameProposals.toldAt, sqlNowPlus({ days: -daysBetweenNameLetters })));
  return (await tx.$count(nameProposals, and(eq(nameProposals.officeId, officeId), eq(nameProposals.companyId, companyId), told))) > 0;
}

async function tellAdministrators(tx: Transaction, employee: Employee, company: Company, name: string): Promise<void> {
  const { officeId, officeName: office, name: proposer, email: replyTo } = employee;
  const from = { name: await senderFor(tx, employee), replyTo };
  const facts = { office, company: company.name, name, proposer, link: absolute(usersPath(company.id)) };
  for (const administrator of await listAdministrators(tx, company.id)) {
    await queueLetter(tx, { kind: "name-proposed", facts, from, ...addressedTo(administrator), officeId, companyId: company.id });
  }
}
