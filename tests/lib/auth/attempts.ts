import { sql } from "drizzle-orm";
import { tellOfAttempt } from "#lib/auth/refused-attempts.ts";
import type { RefusedAttempt } from "#lib/jobs/jobs.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** What the worker does with what has been noted of somebody. */
export async function workFor(personId: string) {
  const jobs = await superuser.execute<{ data: RefusedAttempt }>(
    sql`delete from jobs.job where name = 'refused-attempts' and data ->> 'personId' = ${personId} returning data`,
  );
  for (const { data } of jobs.toSorted((one, other) => one.data.at.localeCompare(other.data.at))) await tellOfAttempt(data);
}

/** What a history tells of what was refused. */
export const refusals = async (history: { id: string }) =>
  (await historyOf(history)).filter((action) => /refused|blocked|demanded/.test(action));
