import { sql } from "drizzle-orm";
import { inSystem } from "#db/tenant.ts";
import { databaseUp, jobsOldest, jobsWaiting, lettersOldest, lettersWaiting } from "./names.ts";

type Letters = { waiting: number; oldest: number };
type Queue = { name: string; waiting: number; oldest: number };

/** What stands in the database is looked at each time that somebody asks, by the worker alone: its role sees all of it. */
export async function countWaiting(): Promise<void> {
  try {
    const { letters, queues } = await inSystem(async (tx) => {
      const [found] = await tx.execute<Letters>(sql`select count(*)::int as waiting,
        coalesce(extract(epoch from now() - min(queued_at)), 0)::float8 as oldest
        from letters where num_nonnulls(sent_at, bounced_at, failed_at, uncertain_at, discarded_at) = 0`);
      const each = await tx.execute<Queue>(sql`select queue.name, count(job.id)::int as waiting,
        coalesce(greatest(0, extract(epoch from now() - min(job.start_after))), 0)::float8 as oldest
        from jobs.queue left join jobs.job on job.name = queue.name and job.state in ('created', 'retry', 'active') group by queue.name`);
      return { letters: found ?? { waiting: 0, oldest: 0 }, queues: each };
    });
    databaseUp.set(1);
    lettersWaiting.set(letters.waiting);
    lettersOldest.set(letters.oldest);
    for (const { name, waiting, oldest } of queues) {
      jobsWaiting.set({ queue: name }, waiting);
      jobsOldest.set({ queue: name }, oldest);
    }
  } catch {
    databaseUp.set(0);
  }
}
