import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { employees, type NameProposal, offices, people } from "#db/schema/index.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute } from "#lib/standing/links.ts";
import { worksThere } from "#lib/standing/places.ts";
import { addressedTo } from "#lib/standing/recipients.ts";
import type { Administrator } from "#lib/who.ts";

/** Whoever proposed a name reads what the company answers, while still working there. The transaction works for the office too. */
export async function tellProposer(
  tx: Transaction,
  { officeId, companyId, customerId, proposedById, name }: NameProposal,
  { companyName: company, name: person }: Administrator,
  answer: "accepted" | "declined",
): Promise<void> {
  const { id: personId, firstName, lastName, email, locale } = people;
  const [proposer] = await tx
    .select({ personId, firstName, lastName, email, locale, office: offices.name })
    .from(employees)
    .innerJoin(offices, eq(offices.id, employees.officeId))
    .innerJoin(people, eq(people.id, employees.personId))
    .where(and(eq(employees.id, proposedById), worksThere(), isNull(people.disabledAt)));
  if (!proposer) return;
  const { office, ...to } = proposer;
  const facts = { office, company, name, answer, person, link: absolute(`/customers/${customerId}`) };
  await queueLetter(tx, { kind: "name-answered", facts, from: { name: "Spiris" }, ...addressedTo(to), officeId, companyId });
}
