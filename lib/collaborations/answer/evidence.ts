import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Approval, approvals, type Collaboration, employees, invitations, people } from "#db/schema/index.ts";
import { fullNameOf, fullNameSql } from "#lib/names.ts";
import { tiesOf } from "#lib/offices/ties.ts";
import type { Seen } from "#lib/seen.ts";
import { hashOfSeen } from "#lib/seen-hash.ts";
import { sqlNow } from "#lib/time.ts";
import type { Administrator } from "#lib/who.ts";
import type { ShownNow } from "./shown-now.ts";

/** What a page showed that somebody has approved. */
type Page = Omit<ShownNow, "facts"> & { facts: Seen };

/** Whom the office had named to answer, and who there did; nothing where a company's own administrators were asked. */
async function findNamed(tx: Transaction, { id }: Collaboration, { personId }: Administrator) {
  const { firstName, lastName, email, tieReason } = invitations;
  const [named] = await tx
    .select({ namedBy: fullNameSql(people), firstName, lastName, namedEmail: email, tieReason })
    .from(invitations)
    .innerJoin(employees, eq(employees.id, invitations.namedById))
    .innerJoin(people, eq(people.id, employees.personId))
    .where(and(eq(invitations.collaborationId, id), eq(invitations.personId, personId)));
  if (!named) return {};
  const { firstName: first, lastName: last, ...rest } = named;
  return { ...rest, namedAs: fullNameOf({ firstName: first ?? "", lastName: last ?? "" }) };
}

/** What a company approves of a collaboration that is active: new terms, or that it keeps the service from the day on which it ends. */
export type Further = { about: "terms" } | { about: "service"; endsOn: string; invoiceRecipient: "customer" };

/**
 * Who approved what for whom, with which terms, how they had signed in, and who got access: every name as the page that they read had it.
 */
export async function keepEvidence(
  tx: Transaction,
  collaboration: Collaboration,
  { parties, access, terms, facts }: Page,
  administrator: Administrator,
  further?: Further,
): Promise<Approval> {
  const { id, officeId, companyId, service, invoiceRecipient, period } = collaboration;
  if (!collaboration.approvedAt) throw new Error("Nothing was approved");

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
      ...(further ? {} : await findNamed(tx, collaboration, administrator)),
      tie: further ? (await tiesOf(tx, collaboration))(administrator) : collaboration.tie,
      access,
      termsId: terms.id,
      termsVersion: terms.version,
      termsSha256: terms.sha256,
      shown: facts,
      shownSha256: hashOfSeen(facts),
      signedInBy: administrator.signedInBy,
      signedInAt: administrator.signedInAt,
      approvedAt: further ? sqlNow() : collaboration.approvedAt,
      ...further,
      chain: id,
    })
    .returning();
  if (!approval) throw new Error("The approval was not kept");
  return approval;
}
