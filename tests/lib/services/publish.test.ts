import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { publishTerms } from "#lib/services/publish.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const publish = () => publishTerms(process.env.DATABASE_OWNER_URL ?? "");

test("publishing the same terms once more changes nothing", async () => {
  const before = await rowsInEveryTable();

  await publish();

  expect(await rowsInEveryTable()).toEqual(before);
});

test("terms whose text is another one than was published are refused: it takes a new version", async () => {
  await superuser.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`update terms set text = 'Other words', sha256 = encode(sha256('Other words'), 'hex')
      where service = 'payslip' and version = 1 and locale = 'sv'`);
  });

  await expect(publish()).rejects.toThrow("The terms of payslip, version 1 (sv) have changed: add a version instead.");
});
