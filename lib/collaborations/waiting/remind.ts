import { desc, eq, sql } from "drizzle-orm";
import type { Writer } from "#db/question.ts";
import { type Collaboration, reminders } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { listInvited } from "#lib/collaborations/invitations/invited.ts";
import { remindInvited } from "#lib/collaborations/invitations/reminder-letter.ts";
import { isId } from "#lib/identifiers.ts";
import type { Given } from "#lib/nested.ts";
import { isUnwanted, listRequestLetters, type Undelivered, undeliveredOf } from "#lib/outbox/delivery.ts";
import type { Outcome } from "#lib/outcome.ts";
import { historyOf } from "#lib/standing/history.ts";
import { minutesBetweenReminders, remindersByHand } from "#lib/standing/limits.ts";
import { senderFor } from "#lib/standing/parties.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now, sqlNow, sqlNowPlus } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { lockForOffice } from "../hold.ts";

type Refusal = "unknown-request" | "no-longer-open" | "reminded-recently" | "no-reminders-left" | "address-sends-back" | "called-unwanted";
type Result = Outcome<{ collaboration: Collaboration }, Refusal>;

/** Reminds by hand whoever was asked: at most three times per request, and not within an hour of the reminder before. */
export async function remindCollaboration(employee: Employee, collaborationId: string): Promise<Result> {
  if (!isId(collaborationId)) return { refusal: "unknown-request" };
  return inOffice(employee, async (tx) => {
    const collaboration = await lockForOffice(tx, employee, collaborationId);
    if (!collaboration) return { refusal: "unknown-request" };
    if (statusOf(collaboration, now()) !== "requested") return { refusal: "no-longer-open" };
    const undelivered = undeliveredOf(await listRequestLetters(tx, collaboration));
    const { isRecent, isPointless, left } = remindersOf({
      told: await listReminders(tx, collaboration),
      undelivered,
      invited: await listInvited(tx, collaboration),
    });
    if (isRecent) return { refusal: "reminded-recently" };
    if (isPointless) return { refusal: undelivered.some(isUnwanted) ? "called-unwanted" : "address-sends-back" };
    if (left === 0) return { refusal: "no-reminders-left" };

    const { officeId, employeeId, name, email } = employee;
    const number = remindersByHand - left + 1;
    await tx.insert(reminders).values({ officeId, collaborationId, number, remindedById: employeeId, remindedAt: sqlNow() });
    await record(tx, historyOf(collaboration), {
      actor: employee,
      action: "request reminded",
      details: { service: collaboration.service, number },
    });
    await remindInvited(tx, collaboration, { sender: name, from: await senderFor(tx, employee), replyTo: email, replies: name });
    return { collaboration };
  });
}

/** The reminders of a request, the latest first. */
export function listReminders(from: Writer, { id }: { id: Given }) {
  const isRecent = sql<boolean>`${reminders.remindedAt} > ${sqlNowPlus({ minutes: -minutesBetweenReminders })}`;
  return from
    .select({ number: reminders.number, remindedAt: reminders.remindedAt, isRecent })
    .from(reminders)
    .where(eq(reminders.collaborationId, id))
    .orderBy(desc(reminders.remindedAt));
}

type Facts = { told: Awaited<ReturnType<typeof listReminders>>; undelivered: Undelivered[]; invited: unknown[] };

/**
 * How often a request has been reminded of, when last, and whether it can be done by hand now. A reminder that reaches nobody is not worth
 * one of the three.
 */
export function remindersOf({ told, undelivered, invited }: Facts) {
  const lost = undelivered.filter(({ sendsBack }) => sendsBack);
  return {
    times: told.length,
    lastAt: told[0]?.remindedAt ?? null,
    left: remindersByHand - told.filter(({ number }) => number !== null).length,
    isRecent: told.some(({ isRecent }) => isRecent),
    isPointless: lost.length > 0 && lost.length === invited.length,
  };
}
