import type { Transaction } from "#db/client.ts";
import type { Collaboration } from "#db/schema/index.ts";
import { fullNameOf } from "#lib/names.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute, servicePath } from "#lib/standing/links.ts";
import { listConcerned, partiesOf } from "#lib/standing/parties.ts";
import { about, addressedTo } from "#lib/standing/recipients.ts";
import { now } from "#lib/time.ts";
import type { ProposedInviteeInput } from "./input.ts";

type Told = Pick<ProposedInviteeInput, "person" | "explanation"> & { by: string };

/** Those at the office whom it concerns learn who should answer instead, or why whoever was asked cannot. */
export async function tellOfficeOfProposal(tx: Transaction, request: Collaboration, { person, explanation, by }: Told): Promise<void> {
  const { office, customer: company, service } = await partiesOf(tx, request);
  const { email = null, mobile = null } = person ?? {};
  const proposed = { name: person ? fullNameOf(person) : null, email, mobile, explanation };
  const facts = {
    office,
    company,
    service,
    person: by,
    answeredAt: now().toISOString(),
    ...proposed,
    link: absolute(servicePath(request)),
  };
  for (const colleague of await listConcerned(tx, request)) {
    const envelope = { from: { name: "Spiris" }, ...addressedTo(colleague), ...about(request) };
    await queueLetter(tx, { kind: "recipient-proposed", facts, ...envelope });
  }
}
