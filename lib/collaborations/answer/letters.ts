import type { Transaction } from "#db/client.ts";
import type { Approval, Collaboration } from "#db/schema/index.ts";
import { listAdministrators } from "#lib/companies/queries.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute, mySpirisLink, receiptPath, servicePath } from "#lib/standing/links.ts";
import { listConcerned, type Parties, partiesOf } from "#lib/standing/parties.ts";
import { about, addressedTo } from "#lib/standing/recipients.ts";
import { now } from "#lib/time.ts";

/** Tells those at the office whom the answer concerns. */
export async function tellOfficeOfAnswer(
  tx: Transaction,
  collaboration: Collaboration,
  told: { kind: "approved"; approval: Approval } | { kind: "declined"; reason: string | null },
  person: string,
): Promise<void> {
  const { office, customer: company, service } = await partiesOf(tx, collaboration);
  const at = told.kind === "approved" ? told.approval.approvedAt : collaboration.declinedAt;
  const answeredAt = (at ?? now()).toISOString();
  const facts = { office, company, service, person, answeredAt, link: absolute(servicePath(collaboration)) };
  for (const colleague of await listConcerned(tx, collaboration)) {
    const envelope = { from: { name: "Spiris" }, ...addressedTo(colleague), ...about(collaboration) };
    if (told.kind === "approved")
      await queueLetter(tx, {
        kind: "approved",
        facts: { ...facts, ...subjectOf(told.approval), checksum: told.approval.hash },
        ...envelope,
      });
    else await queueLetter(tx, { kind: "declined", facts: { ...facts, reason: told.reason }, ...envelope });
  }
}

/** What was approved, and from which day. */
const subjectOf = ({ about, endsOn, termsVersion }: Approval) => ({
  about: about ?? ("collaboration" as const),
  day: endsOn,
  termsVersion,
});

/** The receipt goes to whoever approved and to the company's other administrators. */
export async function sendReceipts(tx: Transaction, collaboration: Collaboration, parties: Parties, approval: Approval): Promise<void> {
  const { office, company, service, from, replyTo } = parties;
  const { personName: person, approvedAt, hash: checksum } = approval;
  const told = {
    person,
    answeredAt: approvedAt.toISOString(),
    ...subjectOf(approval),
    checksum,
    link: absolute(receiptPath(approval)),
    home: mySpirisLink(),
  };
  for (const administrator of await listAdministrators(tx, collaboration.companyId)) {
    await queueLetter(tx, {
      kind: "approval-receipt",
      facts: { office, company, service, ...told },
      from: { name: from, replyTo },
      ...addressedTo(administrator),
      ...about(collaboration),
    });
  }
}
