import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { approvals, type collaborations, terms } from "#db/schema/index.ts";
import type { ApprovalInput } from "#lib/collaborations/request/input.ts";
import { listAdministrators } from "#lib/companies/queries.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute, mySpirisLink, receiptPath } from "#lib/standing/links.ts";
import { listAccess, type Parties } from "#lib/standing/parties.ts";
import { about, addressedTo } from "#lib/standing/recipients.ts";
import type { Administrator } from "#lib/who.ts";

type Collaboration = typeof collaborations.$inferSelect;
type Approval = typeof approvals.$inferSelect;

/** Who approved what for whom, with which terms, how she had signed in, and who got access: every name as it stands now. */
export async function keepEvidence(
  tx: Transaction,
  collaboration: Collaboration,
  parties: Parties,
  administrator: Administrator,
  input: ApprovalInput,
): Promise<Approval> {
  const { id, officeId, companyId, service, invoiceRecipient, period } = collaboration;
  const accepted = and(eq(terms.service, service), eq(terms.version, input.termsVersion), eq(terms.locale, input.termsLocale));
  const [text] = await tx.select({ id: terms.id, version: terms.version, sha256: terms.sha256 }).from(terms).where(accepted);
  if (!text || !collaboration.approvedAt) throw new Error(`The terms of ${service}, version ${input.termsVersion}, are not published`);

  const [approval] = await tx
    .insert(approvals)
    .values({
      officeId,
      companyId,
      collaborationId: id,
      personId: administrator.personId,
      personName: administrator.name,
      personEmail: administrator.email,
      companyName: parties.company,
      organisationNumber: parties.organisationNumber,
      officeName: parties.office,
      service,
      taskName: parties.task,
      invoiceRecipient,
      period,
      access: (await listAccess(tx, collaboration)).map(({ name }) => name),
      termsId: text.id,
      termsVersion: text.version,
      termsSha256: text.sha256,
      signedInBy: administrator.signedInBy,
      signedInAt: administrator.signedInAt,
      approvedAt: collaboration.approvedAt,
      chain: id,
    })
    .returning();
  if (!approval) throw new Error("The approval was not kept");
  return approval;
}

/** The receipt goes to whoever approved and to the company's other administrators. */
export async function sendReceipts(tx: Transaction, collaboration: Collaboration, parties: Parties, approval: Approval): Promise<void> {
  const { office, company, service, sender, replyTo } = parties;
  const { personName: person, approvedAt, termsVersion } = approval;
  const told = { person, answeredAt: approvedAt.toISOString(), termsVersion, link: absolute(receiptPath(approval)), home: mySpirisLink() };
  for (const administrator of await listAdministrators(tx, collaboration.companyId)) {
    await queueLetter(tx, {
      kind: "approval-receipt",
      facts: { office, company, service, ...told },
      from: { name: `${sender}, ${office}`, replyTo },
      ...addressedTo(administrator),
      ...about(collaboration),
    });
  }
}
