import type { Transaction } from "#db/client.ts";
import type { Collaboration } from "#db/schema/index.ts";
import { listAdministrators } from "#lib/companies/queries.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute, requestPath, servicePath } from "#lib/standing/links.ts";
import { listConcerned, partiesOf, senderFor } from "#lib/standing/parties.ts";
import { about, addressedTo } from "#lib/standing/recipients.ts";

/** Who ends a collaboration, and for which side. */
export type Ender = { personId: string; name: string; email: string } & ({ side: "office"; employeeId: string } | { side: "company" });

type Told = Pick<LetterFacts["ended"], "what" | "day"> & { isKept?: boolean; by?: Ender };

/** Both sides are told: the company's administrators, and those at the office whom it concerns. Nobody ends it when a planned day has come. */
export async function tellEnd(tx: Transaction, collaboration: Collaboration, { what, day, isKept = false, by }: Told): Promise<void> {
  const { office, company, customer, service, from, replyTo } = await partiesOf(tx, collaboration);
  const { invoiceRecipient } = collaboration;
  const facts = { office, company, service, invoiceRecipient, isKept, what, day, person: by?.name ?? null, side: by?.side ?? null };
  const writer = by?.side === "office" ? { name: await senderFor(tx, by), replyTo: by.email } : { name: from, replyTo };
  for (const administrator of await listAdministrators(tx, collaboration.companyId)) {
    await queueLetter(tx, {
      kind: "ended",
      facts: { ...facts, link: absolute(requestPath(collaboration)) },
      from: writer,
      ...addressedTo(administrator),
      ...about(collaboration),
    });
  }
  for (const colleague of await listConcerned(tx, collaboration)) {
    await queueLetter(tx, {
      kind: "ended-office",
      facts: { ...facts, company: customer, link: absolute(servicePath(collaboration)) },
      from: { name: "Spiris" },
      ...addressedTo(colleague),
      ...about(collaboration),
    });
  }
}
