import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Approval, approvals, type Collaboration, terms } from "#db/schema/index.ts";
import { listAccess } from "#lib/access/who.ts";
import type { Parties } from "#lib/standing/parties.ts";
import type { Administrator } from "#lib/who.ts";
import type { ApprovalInput } from "./input.ts";

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
