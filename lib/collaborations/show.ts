import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { readInOffice } from "#db/reading.ts";
import { collaborations, invitations, people } from "#db/schema/index.ts";
import { listHistory } from "#lib/audit/queries.ts";
import type { Employee } from "#lib/auth/who.ts";
import { findCustomerInSight } from "#lib/customers/find.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { now } from "#lib/time.ts";
import { calledAtOffice } from "./addressing.ts";
import { listTicks } from "./checklist.ts";
import { mayEnd } from "./end.ts";
import { listFates } from "./letters.ts";
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
  return readInOffice(employee, async (tx) => {
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
    const [parties, proposed, change, asked, access, history, fates, undelivered, ticks, reminders, renewalAsked] = await Promise.all([
      partiesOf(tx, row),
      findProposedRecipient(tx, row),
      findWaitingChange(tx, row),
      listAsked(tx, id),
      listAccess(tx, row),
      listHistory(tx, id),
      listFates(tx, id),
      listUndelivered(tx, row),
      listTicks(tx, row, "office"),
      remindersOf(tx, row),
      renewalAskedOf(tx, row),
    ]);
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
      proposed,
      changeWaits: change !== undefined,
      mayWithdraw: requestedById === employee.employeeId || mayWithdrawAny(employee),
      asked,
      access: access.map(({ name }) => name),
      history,
      letters: fates,
      undelivered,
      ticks: ticks.map(({ step }) => step),
      reminders,
      renewalAsked,
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
