import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { sessions } from "#db/schema/index.ts";
import { adapter } from "#lib/auth/sessions/adapter.ts";
import { isShutOut } from "#lib/auth/sessions/office.ts";
import { hashOf } from "#lib/auth/tokens.ts";
import { inviteEmployee } from "#lib/offices/invite.ts";
import { signOutColleague } from "#lib/offices/sign-out.ts";
import { at, daysFrom } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { anotherSession } from "#tests/support/cast/factor.ts";
import { employmentOf, lettersTo, officeOf, rememberSignInOf } from "#tests/support/cast/office.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { tooMany } from "../auth/codes.ts";

const opens = async (token: string) => (await adapter.getSessionAndUser!(token)) !== null;
/** Whether a session of hers still leads to the office. */
const leadsThere = async (token: string, { employeeId }: Employee) =>
  !isShutOut(
    {
      signedInAt: (
        await superuser
          .select()
          .from(sessions)
          .where(eq(sessions.tokenHash, hashOf(token)))
      )[0]!.signedInAt,
    },
    await employmentOf({ employeeId }),
  );

/** A colleague who has been here. */
async function erikWhoIsIn(anna: Employee) {
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  await rememberSignInOf(erik);
  return erik;
}

test("an administrator ends every session of a colleague at the office, who is told by mail and may sign in again", async () => {
  const anna = await anEmployee("Anna Lind");
  const erik = await erikWhoIsIn(anna);
  const [one, other, annas] = [await anotherSession(erik), await anotherSession(erik), await anotherSession(anna)];

  expect(await signOutColleague(anna, erik.employeeId)).toEqual({ employeeId: erik.employeeId });

  expect([await leadsThere(one, erik), await leadsThere(other, erik), await leadsThere(annas, anna)]).toEqual([false, false, true]);
  expect([await opens(one), await opens(other)]).toEqual([true, true]);
  expect((await historyOf(officeOf(anna))).at(-1)).toBe("employee signed out");
  expect((await lettersTo(erik.email)).at(-1)).toMatchObject({
    kind: "second-factor-changed",
    facts: { what: "signed-out", by: "Anna Lind", office: anna.officeName },
  });
  expect(await leadsThere(await anotherSession(erik), erik)).toBe(true);
});

test("nobody else can: not a colleague, not another office, and not herself here", async () => {
  const [anna, stranger] = [await anEmployee("Anna Lind"), await anEmployee()];
  const erik = await erikWhoIsIn(anna);
  const token = await anotherSession(erik);

  expect(await signOutColleague({ ...erik, rights: "administrator" }, anna.employeeId)).toEqual({ refusal: "not-allowed" });
  expect(await signOutColleague(erik, anna.employeeId)).toEqual({ refusal: "not-allowed" });
  expect(await signOutColleague(stranger, erik.employeeId)).toEqual({ refusal: "unknown-employee" });
  expect(await signOutColleague(anna, anna.employeeId)).toEqual({ refusal: "yourself" });
  expect(await opens(token)).toBe(true);
});

test("an office that has merely invited somebody does not sign her out where she works", async () => {
  const [anna, stranger] = [await anEmployee("Anna Lind"), await anEmployee()];
  const erik = await erikWhoIsIn(anna);
  const token = await anotherSession(erik);
  const { employeeId: there } = await inviteEmployee(stranger, { ...aPerson("E S"), email: erik.email, rights: "full" });
  const { employeeId } = await inviteEmployee(stranger, { ...aPerson("Maria Ek"), rights: "full" });

  expect(await signOutColleague(stranger, there!)).toEqual({ refusal: "not-ours" });
  expect(await signOutColleague(stranger, employeeId!)).toEqual({ refusal: "not-ours" });
  expect(await opens(token)).toBe(true);
});

test("ten times a day are enough for whatever has happened", async () => {
  const anna = await anEmployee("Anna Lind");
  const erik = await erikWhoIsIn(anna);
  const signOut = () => signOutColleague(anna, erik.employeeId).catch(tooMany);

  const outcomes = [];
  for (const _ of Array.from({ length: 11 })) outcomes.push(await signOut());

  expect(outcomes.filter((outcome) => outcome === "too-many")).toHaveLength(1);
  expect(await at(daysFrom(new Date(), 1.1), signOut)).toEqual({ employeeId: erik.employeeId });
});
