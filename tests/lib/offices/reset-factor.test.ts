import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { sessions } from "#db/schema/index.ts";
import { findFactor } from "#lib/auth/factor/turn-on.ts";
import { changeOffice, demandSecondFactor, showOffice } from "#lib/offices/change.ts";
import { showEmployee } from "#lib/offices/employees.ts";
import { resetFactor } from "#lib/offices/reset-factor.ts";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { withFactor } from "#tests/support/cast/factor.ts";
import { alsoAt, lettersTo, officeOf } from "#tests/support/cast/office.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const sessionsOf = ({ personId }: Employee) => superuser.$count(sessions, eq(sessions.personId, personId));

test("an administrator resets a colleague's second factor: she is signed out everywhere and told by mail", async () => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  await withFactor(erik);

  expect(await resetFactor(anna, erik.employeeId)).toEqual({ what: "factor" });

  expect([await findFactor(erik), await sessionsOf(erik)]).toEqual([undefined, 0]);
  expect((await historyOf(officeOf(anna))).at(-1)).toBe("second factor reset");
  expect(await lettersTo(erik.email)).toContainEqual(
    expect.objectContaining({ kind: "second-factor-changed", facts: expect.objectContaining({ what: "reset", by: "Anna Lind" }) }),
  );
});

test("nobody else can: not a colleague, not herself, and not another office", async () => {
  const [anna, stranger] = [await anEmployee("Anna Lind"), await anEmployee()];
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  await withFactor(erik);
  await withFactor(anna);

  expect(await resetFactor({ ...erik, rights: "administrator" }, anna.employeeId)).toEqual({ refusal: "not-allowed" });
  expect(await resetFactor(erik, anna.employeeId)).toEqual({ refusal: "not-allowed" });
  expect(await resetFactor(anna, anna.employeeId)).toEqual({ refusal: "yourself" });
  expect(await resetFactor(stranger, erik.employeeId)).toEqual({ refusal: "unknown-employee" });
  expect(await findFactor(erik)).toBeDefined();
});

test("an office that invites somebody who has one already neither sees nor resets it", async () => {
  const [anna, stranger] = [await anEmployee("Anna Lind"), await anEmployee()];
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  await withFactor(erik);
  const there = await alsoAt(stranger, erik, "full");

  expect(await resetFactor(stranger, there.employeeId)).toEqual({ refusal: "not-ours" });
  expect(await showEmployee(stranger, there.employeeId)).toMatchObject({ factorSince: null });
  expect(await showEmployee(anna, erik.employeeId)).toMatchObject({ factorSince: expect.any(Date) });
});

test("an office begins to demand a second factor and stops, and other settings leave that as it is", async () => {
  const anna = await anEmployee("Anna Lind");
  const { name, replyAddress, locale, reminderDays } = await showOffice(anna);
  const settings = { name, replyAddress, locale, reminderDays };

  expect(await demandSecondFactor(anna, true)).toEqual({ changed: true });
  const { secondFactorDemandedAt } = await showOffice(anna);
  await changeOffice(anna, { ...settings, name: "Lind AB" });

  expect(await showOffice(anna)).toMatchObject({ name: "Lind AB", secondFactorDemandedAt });
  await demandSecondFactor(anna, false);
  expect(await showOffice(anna)).toMatchObject({ secondFactorDemandedAt: null });
});
