import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type AdministratorProposal, companies, employees, offices, people } from "#db/schema/index.ts";
import { env } from "#env.ts";
import { record } from "#lib/audit/record.ts";
import { fullNameOf } from "#lib/names.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { usersPath } from "./link.ts";
import type { listAdministrators } from "./queries.ts";

type Administrators = Awaited<ReturnType<typeof listAdministrators>>;
type Closing = {
  outcome: LetterFacts["proposal-closed"]["outcome"];
  actor: { personId?: string; name: string };
  details?: Record<string, string>;
};

/** After a proposal has ended: a line in the history that both sides read, and a letter to the given administrators and the proposer. */
export async function tellClosed(
  tx: Transaction,
  proposal: AdministratorProposal,
  administrators: Administrators,
  closing: Closing,
): Promise<void> {
  const { officeId, companyId, customerId } = proposal;
  const { outcome, actor, details } = closing;
  const person = fullNameOf(proposal);
  const subject = { chain: companyId, officeId, companyId, customerId };
  await record(tx, subject, { actor, action: `proposal ${outcome}`, details: { name: person, ...details } });

  const { office, company, ...proposer } = await partiesOf(tx, proposal);
  const receivers = [
    ...administrators.map((one) => ({ ...one, path: usersPath(companyId) })),
    { ...proposer, path: `/customers/${customerId}/administrator` },
  ];
  for (const { personId, firstName, lastName, email, locale, path } of receivers) {
    await queueLetter(tx, {
      kind: "proposal-closed",
      facts: { office, company, person, outcome, by: actor.name, link: `${env.PUBLIC_URL}${path}` },
      locale,
      to: { email, name: fullNameOf({ firstName, lastName }), personId },
      from: { name: "Spiris" },
      officeId,
      companyId,
    });
  }
}

async function partiesOf(tx: Transaction, { companyId, proposedById }: AdministratorProposal) {
  const { id: personId, firstName, lastName, email, locale } = people;
  const [proposer] = await tx
    .select({ personId, firstName, lastName, email, locale, office: offices.name })
    .from(employees)
    .innerJoin(offices, eq(offices.id, employees.officeId))
    .innerJoin(people, eq(people.id, employees.personId))
    .where(eq(employees.id, proposedById));
  const [company] = await tx.select({ company: companies.name }).from(companies).where(eq(companies.id, companyId));
  if (!proposer || !company) throw new Error("The proposal has no parties");
  return { ...proposer, ...company };
}
