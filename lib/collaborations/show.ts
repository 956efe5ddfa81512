import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { readInOffice } from "#db/reading.ts";
import { collaborations, customers, employees, invitations, people, recipientChanges, tasks } from "#db/schema/index.ts";
import { listHistory } from "#lib/audit/queries.ts";
import { fullName } from "#lib/auth/people.ts";
import type { Employee } from "#lib/auth/who.ts";
import { inSightOf } from "#lib/customers/find.ts";
import { isId } from "#lib/identifiers.ts";
import { rowsOf } from "#lib/nested.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { now } from "#lib/time.ts";
import { explainAccess, listGains, listPlaces } from "./access.ts";
import { calledAtOffice } from "./addressing.ts";
import { listTicks } from "./checklist.ts";
import { mayEnd } from "./end.ts";
import { listInvited } from "./invited.ts";
import { listFates } from "./letters.ts";
import { listAccess } from "./parties.ts";
import { listSaidLast, proposalFrom } from "./proposed-recipient.ts";
import { listReceipts } from "./receipt.ts";
import { isChoosable, mayChangeInvoiceRecipient } from "./recipient.ts";
import { listReminders, remindersOf } from "./remind.ts";
import { listRenewalAskers } from "./renewal.ts";
import { statusOf } from "./status.ts";
import { listAsking, undeliveredOf } from "./undelivered.ts";
import { isWaiting } from "./waiting-change.ts";
import { mayWithdrawAny } from "./withdraw.ts";

/**
 * All that the office's pages about one customer and one service show; nothing when there has never been a request, or for a customer
 * out of sight.
 */
export async function showCollaboration(employee: Employee, customerId: string, service: Service) {
  if (!isId(customerId)) return undefined;
  const [found] = await readInOffice(employee, (tx) => readLatest(tx, employee, customerId, service));
  if (!found) return undefined;

  const { row, task, colleagues, gains, history, letters, receipts } = found;
  const { id, scenario, invoiceRecipient, period, personalLine, expiresAt, renewalAskedAt: when } = row;
  const undelivered = undeliveredOf(found.asking);
  const [asker] = found.renewalAskers;
  return {
    id,
    scenario,
    invoiceRecipient,
    period,
    personalLine,
    expiresAt,
    task: task.name,
    sender: found.sender,
    status: statusOf(row, now()),
    declineReason: row.declineReason,
    endsOn: row.endsOn,
    mayEnd: mayEnd(employee),
    taskId: row.taskId,
    mayChangeInvoiceRecipient: mayChangeInvoiceRecipient(employee) && isChoosable(row),
    proposed: proposalFrom(found.said),
    changeWaits: found.change !== null,
    mayWithdraw: row.requestedById === employee.employeeId || mayWithdrawAny(employee),
    asked: found.asked,
    access: found.access.map(({ name }) => name),
    colleagues: explainAccess({ collaboration: row, task, colleagues, gains }),
    history,
    letters,
    undelivered,
    ticks: found.ticked.map(({ step }) => step),
    reminders: remindersOf({ told: found.reminders, undelivered, invited: found.invited }),
    renewalAsked: asker && when ? { ...asker, when } : undefined,
    receipts,
  };
}

export type ShownCollaboration = NonNullable<Awaited<ReturnType<typeof showCollaboration>>>;

/** One statement for all of it: the row with what belongs to it, and its lists, each asked for as its own file knows how. */
function readLatest(tx: Transaction, employee: Employee, customerId: string, service: Service) {
  const ofService = and(eq(collaborations.customerId, customerId), eq(collaborations.service, service));
  return tx
    .select({
      row: collaborations,
      task: tasks,
      sender: fullName,
      change: recipientChanges.id,
      said: rowsOf(listSaidLast(tx, collaborations)),
      asked: rowsOf(listAsked(tx)),
      invited: rowsOf(listInvited(tx, collaborations)),
      asking: rowsOf(listAsking(tx, collaborations)),
      letters: rowsOf(listFates(tx, collaborations)),
      reminders: rowsOf(listReminders(tx, collaborations)),
      renewalAskers: rowsOf(listRenewalAskers(tx)),
      ticked: rowsOf(listTicks(tx, collaborations, "office")),
      access: rowsOf(listAccess(tx, collaborations)),
      colleagues: rowsOf(listPlaces(tx, employee, collaborations)),
      gains: rowsOf(listGains(tx, collaborations)),
      history: rowsOf(listHistory(tx, collaborations.id)),
      receipts: rowsOf(listReceipts(tx, employee, customerId, service)),
    })
    .from(collaborations)
    .innerJoin(customers, eq(customers.id, collaborations.customerId))
    .innerJoin(tasks, eq(tasks.id, collaborations.taskId))
    .innerJoin(employees, eq(employees.id, collaborations.requestedById))
    .innerJoin(people, eq(people.id, employees.personId))
    .leftJoin(recipientChanges, and(eq(recipientChanges.collaborationId, collaborations.id), isWaiting()))
    .where(and(eq(collaborations.officeId, employee.officeId), ofService, inSightOf(employee)))
    .orderBy(desc(collaborations.requestedAt))
    .limit(1);
}

const listAsked = (tx: Transaction) =>
  tx
    .select({ ...calledAtOffice, email: invitations.email, replacedAt: invitations.replacedAt })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.personId))
    .where(eq(invitations.collaborationId, collaborations.id))
    .orderBy(invitations.createdAt);
