import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, offices, reminders } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isOfficeHour } from "#lib/calendar.ts";
import { remindInvited } from "#lib/collaborations/invitations/reminder-letter.ts";
import { log } from "#lib/log.ts";
import { historyOf } from "#lib/standing/history.ts";
import { waitsForAnswer } from "#lib/standing/status.ts";
import { dayInStockholm, now, sqlNow, sqlToday } from "#lib/time.ts";
import { lockAll } from "../hold.ts";

const mostPerRun = 2000;

/** Sends the reminders whose day has come, in office hours only, each in a transaction of its own; says how many there were. */
export async function sendDueReminders(): Promise<number> {
  if (!isOfficeHour(now())) return 0;
  const due = await inSystem((tx) => listDue(tx));
  let sent = 0;
  for (const { id } of due) {
    try {
      if (isOfficeHour(now()) && (await remindWhenDue(id))) sent++;
    } catch (err) {
      // One request that cannot be reminded of keeps no other waiting.
      log.error({ err, collaborationId: id }, "reminder failed");
    }
  }
  return sent;
}

/** Whoever holds the request decides alone; the row's unique day is the last word against a second letter. */
async function remindWhenDue(collaborationId: string): Promise<boolean> {
  return inSystem(async (tx) => {
    const [collaboration] = await lockAll(tx, and(eq(collaborations.id, collaborationId), waitsForAnswer()));
    if (!collaboration) return false;
    const [due] = await listDue(tx, collaborationId);
    if (!due) return false;

    const claimed = await tx
      .insert(reminders)
      .values({ officeId: collaboration.officeId, collaborationId, dueDay: due.day, remindedAt: sqlNow() })
      .onConflictDoNothing()
      .returning({ id: reminders.id });
    if (claimed.length === 0) return false;
    await record(tx, historyOf(collaboration), {
      actor: { name: "Spiris" },
      action: "request reminded",
      details: { service: collaboration.service, day: due.day },
    });
    await remindInvited(tx, collaboration);
    return true;
  });
}

/** Requests that wait, whose latest reminder day has come and which nobody has been reminded of since: days that were missed count as one. */
function listDue(tx: Transaction, collaborationId?: string) {
  const askedOn = dayInStockholm(collaborations.requestedAt);
  const day = sql<number>`(select max(day) from unnest(${offices.reminderDays}) day where ${askedOn} + day <= ${sqlToday()})`;
  const isReminded = sql`exists (select from ${reminders} where ${reminders.collaborationId} = ${collaborations.id}
    and ${dayInStockholm(reminders.remindedAt)} >= ${askedOn} + ${day})`;
  return tx
    .select({ id: collaborations.id, day })
    .from(collaborations)
    .innerJoin(offices, eq(offices.id, collaborations.officeId))
    .where(
      and(
        waitsForAnswer(),
        collaborationId ? eq(collaborations.id, collaborationId) : undefined,
        sql`${day} is not null and not ${isReminded}`,
      ),
    )
    .orderBy(collaborations.requestedAt)
    .limit(mostPerRun);
}
