import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, offices, termsAsks } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isOfficeHour } from "#lib/calendar.ts";
import { log } from "#lib/log.ts";
import { historyOf } from "#lib/standing/history.ts";
import { statusSql } from "#lib/standing/status.ts";
import { dayInStockholm, now, sqlToday } from "#lib/time.ts";
import { lockAll } from "../hold.ts";
import { tellNewTerms } from "./letters.ts";
import { termsWait } from "./waiting.ts";

const mostPerRun = 2000;

/** Reminds of new terms that nobody has approved, on the office's reminder days and in office hours, as of a request; says how often. */
export async function remindOfNewTerms(): Promise<number> {
  if (!isOfficeHour(now())) return 0;
  const due = await inSystem((tx) => listDue(tx));
  let reminded = 0;
  for (const { id } of due) {
    try {
      if (await inSystem((tx) => remind(tx, id))) reminded++;
    } catch (err) {
      // One company that cannot be reminded keeps no other waiting.
      log.error({ err, collaborationId: id }, "reminder of terms failed");
    }
  }
  return reminded;
}

async function remind(tx: Transaction, id: string): Promise<boolean> {
  const [collaboration] = await lockAll(tx, eq(collaborations.id, id));
  const [due] = collaboration ? await listDue(tx, id) : [];
  if (!collaboration || !due) return false;
  await tx
    .update(termsAsks)
    .set({ remindedDay: due.day })
    .where(and(eq(termsAsks.collaborationId, id), termsWait()));
  const { service } = collaboration;
  const details = { service, day: due.day, termsVersion: due.version };
  await record(tx, historyOf(collaboration), { actor: { name: "Spiris" }, action: "terms reminded", details });
  await tellNewTerms(tx, collaboration, { what: "reminded", version: due.version });
  return true;
}

/** Of days that were missed only the latest counts. */
function listDue(tx: Transaction, collaborationId?: string) {
  const askedOn = dayInStockholm(termsAsks.askedAt);
  const day = sql<number>`(select max(day) from unnest(${offices.reminderDays}) day where ${askedOn} + day <= ${sqlToday()})`;
  return tx
    .select({ id: collaborations.id, day, version: termsAsks.version })
    .from(termsAsks)
    .innerJoin(collaborations, eq(collaborations.id, termsAsks.collaborationId))
    .innerJoin(offices, eq(offices.id, termsAsks.officeId))
    .where(
      and(
        termsWait(),
        collaborationId ? eq(collaborations.id, collaborationId) : undefined,
        sql`${statusSql()} = 'active' and ${day} > coalesce(${termsAsks.remindedDay}, 0)`,
      ),
    )
    .orderBy(termsAsks.askedAt)
    .limit(mostPerRun);
}
