import { sql } from "drizzle-orm";
import { countPendingMigrations } from "#db/pending.ts";
import { inOperator } from "#db/tenant.ts";
import { momentInText } from "#lib/i18n/format.ts";
import { listStuckLetters } from "#lib/outbox/stuck.ts";
import about from "#package.json" with { type: "json" };
import { describeBackups, linesOfBackups } from "./backups.ts";
import type { Told } from "./order.ts";
import { listWaiting } from "./waiting.ts";

type Queue = { name: string; waiting: number };

/** What runs, what waits and for how long, and whether the database has today's schema. */
export async function status(): Promise<Told> {
  const { letters, oldest, queues } = await countWaiting();
  const { database, pendingMigrations } = await describeDatabase();
  const stuck = (await listStuckLetters()).length;
  const decisions = (await listWaiting()).count;
  const backups = await describeBackups();
  const versions = { product: about.version, node: process.version, database };
  return {
    lines: [
      `versions: product ${versions.product}, Node ${versions.node}, PostgreSQL ${database}`,
      `migrations pending: ${pendingMigrations}`,
      `emails waiting: ${letters}${oldest ? `, the oldest since ${momentInText(oldest, "en")}` : ""}; stuck: ${stuck}`,
      `queues: ${queues.length > 0 ? queues.map(({ name, waiting }) => `${name} ${waiting}`).join(", ") : "empty"}`,
      `waiting for an operator: ${decisions}`,
      ...linesOfBackups(backups),
    ],
    facts: { versions, pendingMigrations, letters: { waiting: letters, oldest, stuck }, queues, waitingForOperator: decisions, backups },
  };
}

const countWaiting = () =>
  inOperator(async (tx) => {
    const [found] = await tx.execute<{ waiting: number; oldest: Date | string | null }>(sql`select waiting, oldest from letters_waiting()`);
    const queues = await tx.execute<Queue>(sql`select name, count(*)::int as waiting from jobs.job
      where state in ('created', 'retry', 'active') group by name order by name`);
    return { letters: found?.waiting ?? 0, oldest: found?.oldest ? new Date(found.oldest) : null, queues: [...queues] };
  });

const describeDatabase = () =>
  inOperator(async (tx) => {
    const [found] = await tx.execute<{ version: string }>(sql`select current_setting('server_version') as version`);
    return { database: found?.version ?? "", pendingMigrations: await countPendingMigrations(tx) };
  });
