import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { db } from "#db/client.ts";
import { enqueue } from "#lib/jobs/queue.ts";
import { startConsumer } from "#lib/jobs/work.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const queue = "bulk-activations";
const soon = { timeout: 40_000, interval: 100 };

/** As if the pause before the next try had passed. */
const letTimePass = () => superuser.execute(sql`update jobs.job set start_after = now() where name = ${queue} and state = 'retry'`);

const jobOf = async (bulkId: string) => {
  await letTimePass();
  const [job] = await superuser.execute(
    sql`select state::text, output from jobs.job where name = ${queue} and data->>'bulkId' = ${bulkId}`,
  );
  return job;
};

test("a job that always fails is tried six times and then given up by whoever is there for it; the others do not wait for it", {
  timeout: 60_000,
}, async () => {
  const [poison, ...others] = Array.from({ length: 4 }, () => randomUUID());
  const tried: string[] = [];
  const givenUp: string[] = [];
  const nothing = async () => {};
  const doJob = async ({ bulkId }: { bulkId: string }) => {
    tried.push(bulkId);
    if (bulkId === poison) throw new Error("as the test wants it");
  };
  const giveUp = async ({ bulkId }: { bulkId: string }) => void givenUp.push(bulkId);
  const none = { "letter-events": nothing, imports: nothing, "lost-imports": nothing, expiry: nothing, reminders: nothing };
  const consumer = await startConsumer({ ...none, [queue]: doJob, "lost-bulk-activations": giveUp });
  onTestFinished(consumer.stop);

  for (const bulkId of [poison!, ...others])
    await db.transaction((tx) => enqueue(tx, queue, { bulkId, officeId: randomUUID(), employeeId: randomUUID() }));

  await expect.poll(() => others.every((bulkId) => tried.includes(bulkId)), { timeout: 10_000 }).toBe(true);
  await expect.poll(() => jobOf(poison!), soon).toMatchObject({ state: "failed", output: { message: "as the test wants it" } });
  await expect.poll(() => givenUp, soon).toEqual([poison]);
  expect(tried.filter((bulkId) => bulkId === poison)).toHaveLength(6);
  for (const bulkId of others) expect(await jobOf(bulkId)).toMatchObject({ state: "completed" });
});
