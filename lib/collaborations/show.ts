import { and, desc, eq, isNull, notInArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, invitations, letters, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { listHistory } from "#lib/audit/queries.ts";
import type { Employee } from "#lib/auth/who.ts";
import { findCustomerInSight } from "#lib/customers/find.ts";
import type { LetterKind } from "#lib/outbox/letters.ts";
import type { BounceReason, FailReason } from "#lib/outbox/reasons.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { now } from "#lib/time.ts";
import { calledAtOffice, recipientAtOffice } from "./addressing.ts";
import { listTicks } from "./checklist.ts";
import { mayEnd } from "./end.ts";
import { listAccess, partiesOf } from "./parties.ts";
import { findProposedRecipient } from "./proposed-recipient.ts";
import { isChoosable, mayChangeInvoiceRecipient } from "./recipient.ts";
import { remindersOf } from "./remind.ts";
import { renewalAskedOf } from "./renewal.ts";
import { statusOf } from "./status.ts";
import { listUndelivered } from "./undelivered.ts";
import { findWaitingChange } from "./waiting-change.ts";
import { mayWithdrawAny } from "./withdraw.ts";

/** All that the office's page about one customer and one service shows; nothing when there has never been a request. */
export async function showCollaboration(employee: Employee, customerId: string, service: Service) {
  return inOffice(employee, async (tx) => {
    if (!(await findCustomerInSight(tx, employee, customerId))) return undefined;
    const [row] = await tx
      .select()
      .from(collaborations)
      .where(
        and(eq(collaborations.officeId, employee.officeId), eq(collaborations.customerId, customerId), eq(collaborations.service, service)),
      )
      .orderBy(desc(collaborations.requestedAt))
      .limit(1);
    if (!row) return undefined;

    const { id, scenario, invoiceRecipient, period, personalLine, expiresAt, requestedById } = row;
    const parties = await partiesOf(tx, row);
    return {
      id,
      scenario,
      invoiceRecipient,
      period,
      personalLine,
      expiresAt,
      task: parties.task,
      sender: parties.sender,
      status: statusOf(row, now()),
      declineReason: row.declineReason,
      endsOn: row.endsOn,
      mayEnd: mayEnd(employee),
      taskId: row.taskId,
      mayChangeInvoiceRecipient: mayChangeInvoiceRecipient(employee) && isChoosable(row),
      proposed: await findProposedRecipient(tx, row),
      changeWaits: (await findWaitingChange(tx, row)) !== undefined,
      mayWithdraw: requestedById === employee.employeeId || mayWithdrawAny(employee),
      asked: await listAsked(tx, id),
      access: (await listAccess(tx, row)).map(({ name }) => name),
      history: await listHistory(tx, id),
      letters: await listFates(tx, id),
      undelivered: await listUndelivered(tx, row),
      ticks: await listTicks(tx, id, "office"),
      reminders: await remindersOf(tx, row),
      renewalAsked: await renewalAskedOf(tx, row),
    };
  });
}

export type ShownCollaboration = NonNullable<Awaited<ReturnType<typeof showCollaboration>>>;

async function listAsked(tx: Transaction, collaborationId: string) {
  return tx
    .select({ ...calledAtOffice, email: invitations.email, replacedAt: invitations.replacedAt })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.personId))
    .where(eq(invitations.collaborationId, collaborationId))
    .orderBy(invitations.createdAt);
}

const notForCustomer: LetterKind[] = [
  "approval-receipt",
  "approved",
  "declined",
  "expired",
  "renewal-asked",
  "ended-office",
  "recipient-answered",
  "recipient-proposed",
];

/** Where each letter to the customer really is. Receipts and letters to colleagues are left out. */
async function listFates(tx: Transaction, collaborationId: string) {
  return tx
    .select({
      kind: letters.kind,
      recipientName: recipientAtOffice,
      queuedAt: letters.queuedAt,
      takenAt: letters.takenAt,
      answeredAt: letters.answeredAt,
      sentAt: letters.sentAt,
      deliveredAt: letters.deliveredAt,
      bouncedAt: letters.bouncedAt,
      complainedAt: letters.complainedAt,
      failedAt: letters.failedAt,
      uncertainAt: letters.uncertainAt,
      discardedAt: letters.discardedAt,
      bounceReason: sql<BounceReason | null>`${letters.bounceReason}`,
      failReason: sql<FailReason | null>`${letters.failReason}`,
      attempts: letters.attempts,
    })
    .from(letters)
    .where(and(eq(letters.collaborationId, collaborationId), isNull(letters.discardedAt), notInArray(letters.kind, notForCustomer)))
    .orderBy(desc(letters.queuedAt))
    .limit(100);
}
