import { createHash } from "node:crypto";
import { and, desc, eq, type SQL } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import type { Given, Writer } from "#db/question.ts";
import { approvals, auditEvents, collaborations, terms } from "#db/schema/index.ts";
import { inCompany, inOffice } from "#db/tenant.ts";
import { isChainWhole } from "#lib/audit/queries.ts";
import { findCustomerInSight } from "#lib/customers/find.ts";
import { isId } from "#lib/identifiers.ts";
import type { Asking } from "#lib/kept.ts";
import type { Given as GivenOrColumn } from "#lib/nested.ts";
import { isService } from "#lib/services/catalogue.ts";
import { now } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";

/** The evidence of an approval, with the text that was accepted, checked anew each time it is read. */
export async function findReceipt(company: { companyId: string }, approvalId: string) {
  if (!isId(approvalId)) return undefined;
  return inCompany(company, (tx) => read(tx, and(eq(approvals.id, approvalId), eq(approvals.companyId, company.companyId))));
}

/** The same for the office that was approved, by its customer. */
export async function findReceiptForOffice(employee: Employee, customerId: string, approvalId: string) {
  if (!isId(approvalId)) return undefined;
  return inOffice(employee, async (tx) => {
    if (!(await findCustomerInSight(tx, employee, customerId))) return undefined;
    const ofCustomer = and(eq(collaborations.customerId, customerId), eq(approvals.officeId, employee.officeId));
    return read(tx, and(eq(approvals.id, approvalId), ofCustomer));
  });
}

export type Receipt = NonNullable<Awaited<ReturnType<typeof findReceipt>>>;

async function read(tx: Transaction, own: SQL | undefined) {
  const [found] = await tx
    .select({ approval: approvals, text: terms.text })
    .from(approvals)
    .innerJoin(collaborations, eq(collaborations.id, approvals.collaborationId))
    .innerJoin(terms, eq(terms.id, approvals.termsId))
    .where(own);
  const { approval, text } = found ?? {};
  if (!approval || !text || !isService(approval.service)) return undefined;
  const check = {
    terms: createHash("sha256").update(text, "utf8").digest("hex") === approval.termsSha256,
    chain: await isChainWhole(tx, approval.chain),
    links: 1 + (await tx.$count(auditEvents, eq(auditEvents.chain, approval.chain))),
    checkedAt: now(),
  };
  return { ...approval, service: approval.service, termsText: text, check, isWhole: check.terms && check.chain };
}

/** All that a company has approved of a collaboration, in order. */
export const listApprovalsOf = (from: Writer, { id }: { id: GivenOrColumn }) =>
  from
    .select({
      id: approvals.id,
      about: approvals.about,
      endsOn: approvals.endsOn,
      person: approvals.personName,
      approvedAt: approvals.approvedAt,
      termsVersion: approvals.termsVersion,
      termsSha256: approvals.termsSha256,
    })
    .from(approvals)
    .where(eq(approvals.collaborationId, id))
    .orderBy(approvals.position)
    .limit(50);

/** What a customer has approved in a service, the latest first: a receipt outlives its collaboration. */
export const listReceipts = (from: Writer, { officeId }: Asking, customerId: Given, service: Given) =>
  from
    .select({ id: approvals.id, about: approvals.about, person: approvals.personName, approvedAt: approvals.approvedAt })
    .from(approvals)
    .innerJoin(collaborations, eq(collaborations.id, approvals.collaborationId))
    .where(and(eq(collaborations.officeId, officeId), eq(collaborations.customerId, customerId), eq(collaborations.service, service)))
    .orderBy(desc(approvals.approvedAt), approvals.id)
    .limit(50);
