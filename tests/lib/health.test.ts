import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { findReadiness } from "#lib/health.ts";
import { startConsumer } from "#lib/jobs/work.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const nothing = async () => {};
const handlers = {
  ...{ "letter-events": nothing, "lost-letter-events": nothing, imports: nothing, "lost-imports": nothing, "bulk-activations": nothing },
  ...{
    "lost-bulk-activations": nothing,
    "refused-attempts": nothing,
    "new-terms": nothing,
    retention: nothing,
    expiry: nothing,
    reminders: nothing,
    "document-letters": nothing,
  },
};

test("everything is there when a worker runs, has stopped being there when it was not seen for a minute, and when it has ended", async () => {
  await superuser.execute(sql`delete from jobs.instance`);
  expect(await findReadiness()).toEqual({ database: "up", migrations: "applied", worker: "not seen" });

  const consumer = await startConsumer(handlers);
  expect(await findReadiness()).toEqual({ database: "up", migrations: "applied", worker: "seen" });
  await superuser.execute(sql`update jobs.instance set heartbeat_on = now() - interval '61 seconds'`);
  expect(await findReadiness()).toMatchObject({ worker: "not seen" });
  await superuser.execute(sql`update jobs.instance set heartbeat_on = now()`);
  expect(await findReadiness()).toMatchObject({ worker: "seen" });
  await consumer.stop();

  expect(await findReadiness()).toMatchObject({ worker: "not seen" });
});

test("a migration that this build needs and the database lacks is told", async () => {
  const [last] = await superuser.execute<{ id: number; created_at: string }>(
    sql`select id, created_at from drizzle.__drizzle_migrations order by created_at desc limit 1`,
  );
  const setTo = (when: string) =>
    superuser.execute(sql`update drizzle.__drizzle_migrations set created_at = ${when} where id = ${last!.id}`);
  onTestFinished(async () => void (await setTo(last!.created_at)));

  await setTo("1");
  expect(await findReadiness()).toMatchObject({ database: "up", migrations: "pending" });
  await setTo("99999999999999");
  expect(await findReadiness()).toMatchObject({ migrations: "applied" });
});
