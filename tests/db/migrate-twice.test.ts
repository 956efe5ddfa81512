import { expect, onTestFinished, test } from "vitest";
import { connect } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { countPendingMigrations } from "#db/pending.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test("two migrations of one empty database at once: one waits for the other, and both end well", async () => {
  const name = `twice_${process.env.VITEST_POOL_ID}`;
  const owner = new URL(process.env.DATABASE_OWNER_URL ?? "");
  owner.pathname = `/${name}`;
  await superuser.execute(`drop database if exists ${name} with (force)`);
  await superuser.execute(`create database ${name} owner app_owner`);
  onTestFinished(async () => void (await superuser.execute(`drop database ${name} with (force)`)));

  const ended = await Promise.allSettled([migrate(owner.href), migrate(owner.href)]);

  expect(ended.map((one) => (one.status === "rejected" ? String(one.reason) : one.status))).toEqual(["fulfilled", "fulfilled"]);
  const there = connect(owner.href, 1);
  onTestFinished(() => there.$client.end());
  expect(await countPendingMigrations(there)).toBe(0);
});
