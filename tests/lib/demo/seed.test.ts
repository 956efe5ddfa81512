import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const run = promisify(execFile);

/** As `npm run demo` does it: by plain Node, without a build. */
const seeded = () => run(process.execPath, ["lib/demo/seed.ts"], { env: process.env });

test("the demo world is built by the product's own verbs; building it again adds nothing, and every history adds up and goes forward", async () => {
  const { stdout } = await seeded();
  const before = await rowsInEveryTable();

  await seeded();

  expect(stdout).toContain("anna@lindsund.example (administrator)");
  expect(await rowsInEveryTable()).toEqual(before);
  const broken = await superuser.execute(sql`select chain from chain_heads where not is_chain_whole(chain)`);
  expect(broken).toEqual([]);
  const backwards = await superuser.execute(sql`select action, occurred_at from (
    select action, occurred_at, lag(occurred_at) over (partition by chain order by position) as earlier from audit_events) line
    where occurred_at < earlier`);
  expect(backwards).toEqual([]);
}, 60_000);
