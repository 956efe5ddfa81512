import { and, desc, eq } from "drizzle-orm";
import type { Places } from "#db/question.ts";
import { readInOffice } from "#db/reading.ts";
import { approvals, collaborations, companies, customers, employees, payerChanges, people, tasks } from "#db/schema/index.ts";
import { explainAccess, listGains, listPlaces } from "#lib/access/explain.ts";
import { listAccess } from "#lib/access/who.ts";
import { listHistory } from "#lib/audit/queries.ts";
import { fullName } from "#lib/auth/people.ts";
import { listTicks } from "#lib/collaborations/active/checklist.ts";
import { listReceipts } from "#lib/collaborations/answer/receipt.ts";
import { listInvited } from "#lib/collaborations/invitations/invited.ts";
import { isChoosable } from "#lib/collaborations/payer/change.ts";
import { isWaiting } from "#lib/collaborations/payer/waiting.ts";
import { listLatestProposal, toProposal } from "#lib/collaborations/reassign/proposals.ts";
import { listRenewalAskers } from "#lib/collaborations/renewal/standing.ts";
import { listWaitingTerms } from "#lib/collaborations/terms/waiting.ts";
import { listReminders, remindersOf } from "#lib/collaborations/waiting/remind.ts";
import { claimWaitsFor } from "#lib/companies/claims.ts";
import { inSightOf } from "#lib/customers/find.ts";
import { isId } from "#lib/identifiers.ts";
import { askedBy } from "#lib/kept.ts";
import { rowsOf } from "#lib/nested.ts";
import { listDeliveryStatuses, listRequestLetters, undeliveredOf } from "#lib/outbox/delivery.ts";
import { mayChangePayer, mayEnd, mayWithdraw } from "#lib/rights.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { isItsApproval } from "#lib/standing/evidence.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { listAsked, tieOf } from "./asked.ts";

/**
 * All that the office's pages about one customer and one service show; nothing when there has never been a request, or for a customer
 * out of sight.
 */
export async function showCollaboration(employee: Employee, customerId: string, service: Service) {
  if (!isId(customerId)) return undefined;
  const [found] = await readInOffice(employee, askLatest(employee, {}, { customerId, service }));
  if (!found) return undefined;

  const { row, task, colleagues, gains, history, letters, receipts } = found;
  const { id, scenario, invoiceRecipient, period, personalLine, expiresAt, renewalAskedAt: when } = row;
  const undelivered = undeliveredOf(found.asking);
  const [asker] = found.renewalAskers;
  return {
    ...{ id, scenario, invoiceRecipient, period, personalLine, expiresAt },
    task: task.name,
    sender: found.sender,
    /** What the company says it is called, once it has approved. */
    company: row.approvedAt ? found.company : undefined,
    status: statusOf(row, now()),
    declineReason: row.declineReason,
    endsOn: row.endsOn,
    mayEnd: mayEnd(employee),
    taskId: row.taskId,
    mayChangePayer: mayChangePayer(employee) && isChoosable(row),
    proposed: toProposal(found.said),
    changeWaits: found.change !== null,
    mayWithdraw: mayWithdraw(employee, row),
    tie: tieOf(found),
    claimWaits: found.claimWaits,
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
    newTerms: found.asks[0],
  };
}

export type ShownCollaboration = NonNullable<Awaited<ReturnType<typeof showCollaboration>>>;

/** One statement for all of it: the row with what belongs to it, and its lists, each asked for as its own file knows how. */
const askLatest = askedBy((from, employee, { customerId, service }: Places<"customerId" | "service">) => {
  const ofService = and(eq(collaborations.customerId, customerId), eq(collaborations.service, service));
  return from
    .select({
      row: collaborations,
      task: tasks,
      sender: fullName,
      company: companies.name,
      change: payerChanges.id,
      claimWaits: claimWaitsFor(collaborations.id),
      approver: { name: approvals.personName, tieReason: approvals.tieReason },
      said: rowsOf(listLatestProposal(from, collaborations)),
      asked: rowsOf(listAsked(from)),
      invited: rowsOf(listInvited(from, collaborations)),
      asking: rowsOf(listRequestLetters(from, collaborations)),
      letters: rowsOf(listDeliveryStatuses(from, collaborations)),
      reminders: rowsOf(listReminders(from, collaborations)),
      renewalAskers: rowsOf(listRenewalAskers(from)),
      ticked: rowsOf(listTicks(from, collaborations, "office")),
      access: rowsOf(listAccess(from, collaborations)),
      colleagues: rowsOf(listPlaces(from, employee, collaborations)),
      gains: rowsOf(listGains(from, collaborations)),
      history: rowsOf(listHistory(from, collaborations.id)),
      asks: rowsOf(listWaitingTerms(from)),
      receipts: rowsOf(listReceipts(from, employee, customerId, service)),
    })
    .from(collaborations)
    .innerJoin(customers, eq(customers.id, collaborations.customerId))
    .innerJoin(companies, eq(companies.id, collaborations.companyId))
    .innerJoin(tasks, eq(tasks.id, collaborations.taskId))
    .innerJoin(employees, eq(employees.id, collaborations.requestedById))
    .innerJoin(people, eq(people.id, employees.personId))
    .leftJoin(payerChanges, and(eq(payerChanges.collaborationId, collaborations.id), isWaiting()))
    .leftJoin(approvals, isItsApproval())
    .where(and(eq(collaborations.officeId, employee.officeId), ofService, inSightOf(employee)))
    .orderBy(desc(collaborations.requestedAt))
    .limit(1);
});
