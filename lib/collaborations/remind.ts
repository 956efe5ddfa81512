import { and, count, eq, gt, isNotNull, max } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type collaborations, reminders } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Employee } from "#lib/auth/who.ts";
import { isId } from "#lib/identifiers.ts";
import type { Outcome } from "#lib/outcome.ts";
import { moment, momentIn, now } from "#lib/time.ts";
import { historyOf } from "./history.ts";
import { listInvited } from "./invited.ts";
import { lockForOffice } from "./lock.ts";
import { remindInvited } from "./remind-invited.ts";
import { statusOf } from "./status.ts";
import { listUndelivered } from "./undelivered.ts";

const remindersByHand = 3;

type Collaboration = typeof collaborations.$inferSelect;
type Refusal = "unknown-request" | "no-longer-open" | "reminded-recently" | "no-reminders-left" | "address-sends-back";
type Result = Outcome<{ collaboration: Collaboration }, Refusal>;

/** Reminds by hand whoever was asked: at most three times per request, and not within an hour of the reminder before. */
export async function remindCollaboration(employee: Employee, collaborationId: string): Promise<Result> {
  if (!isId(collaborationId)) return { refusal: "unknown-request" };
  return inOffice(employee, async (tx) => {
    const collaboration = await lockForOffice(tx, employee, collaborationId);
    if (!collaboration) return { refusal: "unknown-request" };
    if (statusOf(collaboration, now()) !== "requested") return { refusal: "no-longer-open" };
    if (await wasRemindedRecently(tx, collaboration)) return { refusal: "reminded-recently" };
    if (await sendsEveryLetterBack(tx, collaboration)) return { refusal: "address-sends-back" };
    const number = (await countByHand(tx, collaboration)) + 1;
    if (number > remindersByHand) return { refusal: "no-reminders-left" };

    const { officeId, employeeId, name, email } = employee;
    await tx.insert(reminders).values({ officeId, collaborationId, number, remindedById: employeeId, remindedAt: moment() });
    await record(tx, historyOf(collaboration), {
      actor: employee,
      action: "request reminded",
      details: { service: collaboration.service, number },
    });
    await remindInvited(tx, collaboration, { sender: name, replyTo: email, replies: name });
    return { collaboration };
  });
}

/** A reminder that reaches nobody is not worth one of the three. */
async function sendsEveryLetterBack(tx: Transaction, collaboration: Pick<Collaboration, "id">): Promise<boolean> {
  const lost = (await listUndelivered(tx, collaboration)).filter(({ sendsBack }) => sendsBack);
  return lost.length > 0 && lost.length === (await listInvited(tx, collaboration)).length;
}

/** How often a request has been reminded of, when last, and whether it can be done by hand now. */
export async function remindersOf(tx: Transaction, collaboration: Pick<Collaboration, "id">) {
  const { id } = collaboration;
  const [told] = await tx
    .select({ times: count(), byHand: count(reminders.number), lastAt: max(reminders.remindedAt) })
    .from(reminders)
    .where(eq(reminders.collaborationId, id));
  const { times = 0, byHand = 0, lastAt = null } = told ?? {};
  return {
    times,
    lastAt,
    left: remindersByHand - byHand,
    isRecent: await wasRemindedRecently(tx, { id }),
    isPointless: await sendsEveryLetterBack(tx, collaboration),
  };
}

async function wasRemindedRecently(tx: Transaction, { id }: { id: string }): Promise<boolean> {
  const anHourAgo = momentIn({ minutes: -60 });
  return (await tx.$count(reminders, and(eq(reminders.collaborationId, id), gt(reminders.remindedAt, anHourAgo)))) > 0;
}

const countByHand = (tx: Transaction, { id }: { id: string }): Promise<number> =>
  tx.$count(reminders, and(eq(reminders.collaborationId, id), isNotNull(reminders.number)));
