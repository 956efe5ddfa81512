import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { db } from "#db/client.ts";
import { enqueue } from "#lib/jobs/queue.ts";
import { startConsumer } from "#lib/jobs/work.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

type Queue = "bulk-activations" | "letter-events";
const soon = { timeout: 40_000, interval: 100 };

/** How the job that carries an id stands, as if the pause before its next try had passed. */
const jobOf = async (queue: Queue, id: string) => {
  await superuser.execute(sql`update jobs.job set start_after = now() where name = ${queue} and state = 'retry'`);
  const [job] = await superuser.execute(
    sql`select state::text, output from jobs.job where name = ${queue} and ${id} in (data->>'bulkId', data->>'eventId')`,
  );
  return job;
};

const nothing = async () => {};
const others = {
  "new-terms": nothing,
  "refused-attempts": nothing,
  imports: nothing,
  "lost-imports": nothing,
  expiry: nothing,
  retention: nothing,
  reminders: nothing,
  "document-letters": nothing,
};
const bulks = { "bulk-activations": nothing, "lost-bulk-activations": nothing };
const reports = { "letter-events": nothing, "lost-letter-events": nothing };

test("a job that always fails is tried six times and then given up by whoever is there for it; the others do not wait for it", {
  timeout: 60_000,
}, async () => {
  const queue = "bulk-activations";
  const [poison, ...sound] = Array.from({ length: 4 }, () => randomUUID());
  const tried: string[] = [];
  const givenUp: string[] = [];
  const doJob = async ({ bulkId }: { bulkId: string }) => {
    tried.push(bulkId);
    if (bulkId === poison) throw new Error("as the test wants it");
  };
  const giveUp = async ({ bulkId }: { bulkId: string }) => void givenUp.push(bulkId);
  const consumer = await startConsumer({ ...others, ...reports, [queue]: doJob, "lost-bulk-activations": giveUp });
  onTestFinished(consumer.stop);

  for (const bulkId of [poison!, ...sound])
    await db.transaction((tx) => enqueue(tx, queue, { bulkId, officeId: randomUUID(), employeeId: randomUUID() }));

  await expect.poll(() => sound.every((bulkId) => tried.includes(bulkId)), { timeout: 10_000 }).toBe(true);
  await expect.poll(() => jobOf(queue, poison!), soon).toMatchObject({ state: "failed", output: { message: "as the test wants it" } });
  await expect.poll(() => givenUp, soon).toEqual([poison]);
  expect(tried.filter((bulkId) => bulkId === poison)).toHaveLength(6);
  for (const bulkId of sound) expect(await jobOf(queue, bulkId)).toMatchObject({ state: "completed" });
});

test("reports that always fail leave those beside them alone, are tried thirteen times and then given up", {
  timeout: 60_000,
}, async () => {
  const queue = "letter-events";
  const ids = Array.from({ length: 40 }, () => randomUUID());
  const poisoned: (string | undefined)[] = [ids[3], ids[17], ids[39]];
  const tried: string[] = [];
  const givenUp: string[] = [];
  const apply = async ({ eventId }: { eventId: string }) => {
    tried.push(eventId);
    if (poisoned.includes(eventId)) throw new Error("as the test wants it");
  };
  const giveUp = async ({ eventId }: { eventId: string }) => void givenUp.push(eventId);
  await db.transaction(async (tx) => {
    for (const eventId of ids) await enqueue(tx, queue, { eventId });
  });

  const consumer = await startConsumer({ ...others, ...bulks, [queue]: apply, "lost-letter-events": giveUp });
  onTestFinished(consumer.stop);

  for (const id of poisoned) await expect.poll(() => jobOf(queue, id!), soon).toMatchObject({ state: "failed" });
  await expect.poll(() => givenUp.toSorted(), soon).toEqual(poisoned.toSorted());
  const times = (eventId: string) => tried.filter((one) => one === eventId).length;
  expect(ids.map(times)).toEqual(ids.map((id) => (poisoned.includes(id) ? 13 : 1)));
  for (const id of ids.filter((one) => !poisoned.includes(one))) expect(await jobOf(queue, id)).toMatchObject({ state: "completed" });
});
