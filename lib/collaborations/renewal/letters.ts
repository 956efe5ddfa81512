import type { Transaction } from "#db/client.ts";
import type { Collaboration } from "#db/schema/index.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute, servicePath } from "#lib/standing/links.ts";
import { listConcerned, partiesOf } from "#lib/standing/parties.ts";
import { about, addressedTo } from "#lib/standing/recipients.ts";
import { now } from "#lib/time.ts";

/** Those at the office whom it concerns learn who wishes for a new request. */
export async function tellOfficeOfWish(tx: Transaction, collaboration: Collaboration, { name }: { name: string }): Promise<void> {
  const { office, customer: company, service } = await partiesOf(tx, collaboration);
  const answeredAt = (collaboration.renewalAskedAt ?? now()).toISOString();
  const facts = { office, company, service, person: name, answeredAt, link: absolute(servicePath(collaboration)) };
  for (const colleague of await listConcerned(tx, collaboration)) {
    await queueLetter(tx, { kind: "renewal-asked", facts, from: { name: "Spiris" }, ...addressedTo(colleague), ...about(collaboration) });
  }
}
