import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { terms } from "#db/schema/index.ts";
import { publishTerms } from "#lib/services/publish.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

type Text = { text: string; sha256: string };

const published = and(eq(terms.service, "payslip"), eq(terms.version, 1), eq(terms.locale, "sv"));
const publish = () => publishTerms(process.env.DATABASE_OWNER_URL ?? "");

test("publishing the same terms once more changes nothing", async () => {
  const before = await rowsInEveryTable();

  await publish();

  expect(await rowsInEveryTable()).toEqual(before);
});

test("terms whose text is another one than was published are refused: it takes a new version", async () => {
  const write = ({ text, sha256 }: Text) =>
    superuser.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.update(terms).set({ text, sha256 }).where(published);
    });
  const [kept] = await superuser.select().from(terms).where(published);
  onTestFinished(() => write(kept!));
  await write({ text: "Other words", sha256: createHash("sha256").update("Other words").digest("hex") });

  await expect(publish()).rejects.toThrow("The terms of payslip, version 1 (sv) have changed: add a version instead.");
});
