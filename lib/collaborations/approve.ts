import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { approvals, type collaborations, terms } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Administrator } from "#lib/auth/who.ts";
import { confirmCompany, confirmService } from "#lib/companies/confirm.ts";
import { listAdministrators } from "#lib/companies/queries.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import type { Outcome } from "#lib/outcome.ts";
import { currentTermsOf } from "#lib/services/catalogue.ts";
import { moment } from "#lib/time.ts";
import { answer, isFresh, tellOffice } from "./answer.ts";
import { historyOf } from "./history.ts";
import type { ApprovalInput } from "./input.ts";
import { absolute, mySpirisLink, receiptPath } from "./link.ts";
import { moveRequestsOfTwins } from "./move.ts";
import { listAccess, partiesOf } from "./parties.ts";

type Collaboration = typeof collaborations.$inferSelect;
type Approval = typeof approvals.$inferSelect;
type Result = Outcome<{ approval: Approval }, "sign-in-too-old" | "no-longer-open" | "terms-changed">;

/** Approves a request with the terms that were shown, and keeps the evidence. */
export async function approveCollaboration(administrator: Administrator, input: ApprovalInput): Promise<Result> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };

  return inCompany(administrator, async (tx) => {
    const collaboration = await answer(tx, administrator, input.collaborationId, { approvedAt: moment() });
    if (!collaboration) return { refusal: "no-longer-open" };

    const parties = await partiesOf(tx, collaboration);
    if (currentTermsOf(parties.service).version !== input.termsVersion) return { refusal: "terms-changed" };

    const confirmed = await confirmCompany(tx, collaboration.companyId);
    await confirmService(tx, collaboration.companyId, parties.service);
    const approval = await keepEvidence(tx, collaboration, administrator, input);
    await record(tx, historyOf(collaboration), {
      actor: administrator,
      action: "collaboration approved",
      details: { service: parties.service, approval: approval.id, evidence: approval.hash, termsVersion: approval.termsVersion },
    });
    await tellOffice(tx, collaboration, { kind: "approved" }, administrator.name);
    await sendReceipts(tx, collaboration, approval);
    if (confirmed) await moveRequestsOfTwins(tx, administrator, parties.organisationNumber);
    return { approval };
  });
}

async function keepEvidence(tx: Transaction, collaboration: Collaboration, administrator: Administrator, input: ApprovalInput) {
  const { id, officeId, companyId, service, invoiceRecipient } = collaboration;
  const parties = await partiesOf(tx, collaboration);
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
      access: (await listAccess(tx, collaboration)).map(({ name }) => name),
      termsId: text.id,
      termsVersion: text.version,
      termsSha256: text.sha256,
      signedInBy: "code",
      signedInAt: administrator.signedInAt,
      approvedAt: collaboration.approvedAt,
      chain: id,
    })
    .returning();
  if (!approval) throw new Error("The approval was not kept");
  return approval;
}

/** The receipt goes to whoever approved and to the company's other administrators. */
async function sendReceipts(tx: Transaction, collaboration: Collaboration, approval: Approval) {
  const { office, company, service, sender, senderEmail } = await partiesOf(tx, collaboration);
  const link = absolute(receiptPath(approval));
  for (const { personId, firstName, lastName, email, locale } of await listAdministrators(tx, collaboration.companyId)) {
    await queueLetter(tx, {
      kind: "approval-receipt",
      facts: {
        office,
        company,
        service,
        person: approval.personName,
        answeredAt: approval.approvedAt.toISOString(),
        termsVersion: approval.termsVersion,
        link,
        home: mySpirisLink(),
      },
      locale,
      to: { email, name: `${firstName} ${lastName}`, personId },
      from: { name: `${sender}, ${office}`, replyTo: senderEmail },
      officeId: collaboration.officeId,
      companyId: collaboration.companyId,
      collaborationId: collaboration.id,
    });
  }
}
