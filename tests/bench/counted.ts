import { sql } from "drizzle-orm";
import { superuser } from "#tests/support/readback/superuser.ts";
import type { Line } from "./table.ts";

type Work = { since: string; bulkId: string; twice: { done: number; answered: number }[]; received: { key: string | undefined }[] };
type Counted = { collaborations: number; bulk: number; jobs: number; letters: string[] };

/** Whether each press, each job and each letter came to exactly one deed, whichever server and worker got it. */
export async function countWork({ since, bulkId, twice, received }: Work): Promise<Line> {
  const [found] = await superuser.execute<Counted>(sql`select
    (select count(*) from collaborations where requested_at >= ${since}::timestamptz)::int as collaborations,
    (select count(*) from bulk_activation_rows where bulk_id = ${bulkId} and outcome = 'done')::int as bulk,
    (select count(*) from jobs.job where data->>'bulkId' = ${bulkId} and state = 'completed' and retry_count = 0)::int as jobs,
    (select array_agg(id::text) from letters where queued_at >= ${since}::timestamptz and discarded_at is null) as letters`);
  const { collaborations = 0, bulk = 0, jobs = 0, letters = [] } = found ?? {};
  const taken = new Set(received.map(({ key }) => key));
  const isOnce = [
    // The same form: done once, and both presses are told so.
    twice.every(({ done, answered }) => done === 2 && answered === 2),
    collaborations === twice.length + bulk,
    bulk > 0 && jobs === 1,
    taken.size === received.length,
    taken.size === letters.length && letters.every((id) => taken.has(id)),
  ];
  const pressed = `${twice.length} activations pressed twice and ${bulk} by ${jobs} job: ${collaborations}`;
  const posted = `${letters.length} letters: ${received.length} taken, ${received.length - taken.size} of them again`;
  return {
    goal: "two servers and two workers: nothing twice, nothing left",
    figure: `${pressed}; ${posted}`,
    holds: !isOnce.includes(false),
  };
}
