import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { sessions, signInCodes } from "#db/schema/index.ts";
import { addCode } from "#lib/auth/codes/new.ts";
import { removeOldSignIns } from "#lib/auth/remove.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { at, daysFrom } from "#lib/time.ts";
import { anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test("codes go after twelve months and sessions a day after their end, others stay", async () => {
  const { personId } = await anEmployee();
  const [old, young] = [aPerson().email, aPerson().email];
  for (const email of [old, young]) await db.transaction((tx) => addCode(tx, { email }));
  const codesOf = (email: string) => superuser.$count(signInCodes, eq(signInCodes.email, email));
  const set = (email: string, days: number) =>
    superuser
      .update(signInCodes)
      .set({ requestedAt: daysFrom(new Date(), -days) })
      .where(eq(signInCodes.email, email));
  await set(old, 367);
  await set(young, 364);
  for (const hours of [26, 20]) await at(new Date(Date.now() - hours * 3_600_000), () => db.transaction((tx) => openSession(tx, personId)));

  await removeOldSignIns();

  expect([await codesOf(old), await codesOf(young)]).toEqual([0, 1]);
  expect(await superuser.$count(sessions, eq(sessions.personId, personId))).toBe(1);
});
