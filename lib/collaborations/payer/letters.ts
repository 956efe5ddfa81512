import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Collaboration, employees, type PayerChange, people } from "#db/schema/index.ts";
import { listAdministrators } from "#lib/companies/queries.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute, requestPath, servicePath } from "#lib/standing/links.ts";
import { listConcerned, partiesOf, senderFor } from "#lib/standing/parties.ts";
import { about, addressed, addressedTo } from "#lib/standing/recipients.ts";
import { now } from "#lib/time.ts";

/** An employee who asks or tells, or the administrator who has answered. */
type By = { name: string; email: string; employeeId?: string };

/** Asks the company's administrators, or tells them, who is billed for the service. */
export async function tellPayerChange(
  tx: Transaction,
  collaboration: Collaboration,
  { what, by }: Pick<LetterFacts["invoice-recipient-change"], "what"> & { by: By },
): Promise<void> {
  const { office, company, service, from, replyTo } = await partiesOf(tx, collaboration);
  const { employeeId } = by;
  const writer = employeeId ? { name: await senderFor(tx, { employeeId }), replyTo: by.email } : { name: from, replyTo };
  const facts = { office, company, service, what, person: by.name, link: absolute(requestPath(collaboration)) };
  for (const administrator of await listAdministrators(tx, collaboration.companyId)) {
    await queueLetter(tx, {
      kind: "invoice-recipient-change",
      facts,
      from: writer,
      ...addressedTo(administrator),
      ...about(collaboration),
    });
  }
}

/** Tells the one who asked, and those at the office whom the collaboration concerns. */
export async function tellPayerAnswered(
  tx: Transaction,
  collaboration: Collaboration,
  { askedById }: PayerChange,
  answer: "approved" | "declined",
  { name: person }: By,
): Promise<void> {
  const { office, customer: company, service } = await partiesOf(tx, collaboration);
  const link = absolute(servicePath(collaboration));
  const facts = { office, company, service, person, answer, answeredAt: now().toISOString(), link };
  const concerned = await listConcerned(tx, collaboration);
  const [asker] = await tx
    .select(addressed)
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .where(eq(employees.id, askedById));
  const told = asker && !concerned.some(({ personId }) => personId === asker.personId) ? [...concerned, asker] : concerned;
  for (const colleague of told) {
    const envelope = { from: { name: "Spiris" }, ...addressedTo(colleague), ...about(collaboration) };
    await queueLetter(tx, { kind: "recipient-answered", facts, ...envelope });
  }
}
