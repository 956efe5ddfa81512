import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people, sessions } from "#db/schema/index.ts";
import { findFactor } from "#lib/auth/factor/turn-on.ts";
import { listEmployments } from "#lib/auth/sessions/office.ts";
import { acceptEmployment, declineEmployment } from "#lib/offices/answer-invitation.ts";
import { changeRights } from "#lib/offices/change-rights.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { listEmployees, showEmployee, standingOf } from "#lib/offices/employees.ts";
import { enableEmployee } from "#lib/offices/enable.ts";
import { handOver } from "#lib/offices/hand-over.ts";
import { inviteEmployee } from "#lib/offices/invite.ts";
import { resetFactor } from "#lib/offices/reset-factor.ts";
import { signOutColleague } from "#lib/offices/sign-out.ts";
import { findInvitedPlace, standingOfPlace } from "#lib/people/invited-place.ts";
import { listOwnPlaces } from "#lib/people/own-places.ts";
import type { Employee, Person } from "#lib/who.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { anotherSession, withFactor } from "#tests/support/cast/factor.ts";
import { invitationOf, lettersTo, officeOf } from "#tests/support/cast/office.ts";
import { historyOf, isHistoryWhole } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const signedIn = (employee: Employee): Person => ({ ...employee, signedInAt: new Date(), signedInBy: "code" });
const openSessions = ({ personId }: Person) => superuser.$count(sessions, eq(sessions.personId, personId));

/** Erik, who works for Anna and has a second factor, is invited by an office that he does not know. */
async function erikWhoIsInvited(rights: Employee["rights"] = "administrator") {
  const [anna, stranger] = [await anEmployee("Anna Lind"), await anEmployee("Sten Främling")];
  const erik = signedIn(await aColleagueOf(anna, "full", "Erik Sund"));
  await withFactor(erik);
  await superuser.update(people).set({ lastSignedInAt: new Date() }).where(eq(people.id, erik.personId));
  const typed = { firstName: "E", lastName: "S", email: erik.email, locale: "sv" as const };
  const { employeeId } = await inviteEmployee(stranger, { ...typed, rights });
  return { anna, stranger, erik, employeeId: employeeId!, invitationId: await invitationOf({ employeeId: employeeId! }) };
}

test("an office that invites somebody who is known gets nothing: no name, no times, no factor, no power", async () => {
  const { anna, stranger, erik, employeeId } = await erikWhoIsInvited();
  const letters = (await lettersTo(erik.email)).length;
  await anotherSession(erik);
  const before = await openSessions(erik);

  const seen = JSON.stringify([await listEmployees(stranger), await showEmployee(stranger, employeeId)]);
  expect(seen).not.toMatch(/Erik|Sund/);
  expect(await showEmployee(stranger, employeeId)).toMatchObject({
    name: "E S",
    factorSince: null,
    linkedSince: null,
    lastSignedInAt: null,
  });
  expect(await resetFactor(stranger, employeeId)).toEqual({ refusal: "not-ours" });
  expect(await signOutColleague(stranger, employeeId)).toEqual({ refusal: "not-ours" });
  const task = { employeeId: stranger.employeeId, customersTo: employeeId, tasksTo: employeeId, afterwards: "stay" as const };
  expect(await handOver(stranger, task)).toEqual({ refusal: "unknown-colleague" });
  expect(await changeRights(stranger, stranger.employeeId, "full")).toEqual({ refusal: "last-administrator" });
  expect(await listEmployments(erik.personId)).toMatchObject([{ officeId: anna.officeId }]);
  await disableEmployee(stranger, employeeId);
  await enableEmployee(stranger, employeeId);
  await disableEmployee(stranger, employeeId);

  expect(await openSessions(erik)).toBe(before);
  expect(await findFactor(erik)).toBeDefined();
  expect((await lettersTo(erik.email)).slice(letters).map(({ kind, recipientName }) => [kind, recipientName])).toEqual([
    ["employee-invited", "E S"],
  ]);
});

test("with her own press she works there: she is who she is, and begins there when she signs in", async () => {
  const { stranger, erik, employeeId, invitationId } = await erikWhoIsInvited();
  expect(await listOwnPlaces(erik)).toMatchObject({ asked: [{ kind: "office", rights: "administrator", invitationId }] });

  expect(await acceptEmployment(erik, invitationId)).toEqual({ officeId: stranger.officeId });

  expect(standingOf((await showEmployee(stranger, employeeId))!)).toBe("active");
  expect(await showEmployee(stranger, employeeId)).toMatchObject({ name: "Erik Sund", factorSince: null });
  expect((await listEmployments(erik.personId))[0]).toMatchObject({ officeId: stranger.officeId });
  expect((await historyOf(officeOf(stranger))).at(-1)).toBe("employment accepted");
  expect(await isHistoryWhole(officeOf(stranger))).toBe(true);
  expect(await acceptEmployment(erik, invitationId)).toEqual({ refusal: "no-longer-open" });
});

test("nobody accepts for somebody else, and nothing after it was withdrawn or declined", async () => {
  const { anna, stranger, erik, employeeId, invitationId } = await erikWhoIsInvited();

  expect(await acceptEmployment(signedIn(anna), invitationId)).toEqual({ refusal: "no-longer-open" });
  expect(await acceptEmployment(signedIn(stranger), invitationId)).toEqual({ refusal: "no-longer-open" });
  await disableEmployee(stranger, employeeId);
  expect(await acceptEmployment(erik, invitationId)).toEqual({ refusal: "no-longer-open" });
  expect(standingOf((await showEmployee(stranger, employeeId))!)).toBe("taken-back");
  expect((await historyOf(officeOf(stranger))).at(-1)).toBe("employee invitation withdrawn");

  await enableEmployee(stranger, employeeId);
  const anew = await invitationOf({ employeeId });
  expect(anew).not.toBe(invitationId);
  expect(await findInvitedPlace(invitationId)).toBeUndefined();
  await declineEmployment(anew);
  expect(await acceptEmployment(erik, anew)).toEqual({ refusal: "no-longer-open" });
});

test("declined from the letter, the office is told that, and nothing else of her", async () => {
  const { stranger, erik, employeeId, invitationId } = await erikWhoIsInvited();

  expect(await declineEmployment(invitationId)).toEqual({ officeId: stranger.officeId });

  const declined = (await showEmployee(stranger, employeeId))!;
  expect([standingOf(declined), declined.name]).toEqual(["declined", "E S"]);
  expect((await historyOf(officeOf(stranger))).at(-1)).toBe("employment declined");
  expect(standingOfPlace((await findInvitedPlace(invitationId))!)).toBe("declined");
  expect((await listOwnPlaces(erik)).asked).toEqual([]);
  expect(await declineEmployment(invitationId)).toEqual({ refusal: "no-longer-open" });
  expect(await declineEmployment(crypto.randomUUID())).toEqual({ refusal: "no-longer-open" });
});
