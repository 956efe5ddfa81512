import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { collaborations, sessions } from "#db/schema/index.ts";
import { isChainWhole } from "#lib/audit/queries.ts";
import { listEmployments } from "#lib/auth/sessions/office.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { closeDueOffices } from "#lib/collaborations/closing/close.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { findClosedOffice } from "#lib/offices/closed.ts";
import { operate } from "#lib/operator/operator.ts";
import { statusOf } from "#lib/standing/status.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aColleagueOf, aCustomerOf } from "#tests/support/cast/cast.ts";
import { detailsOf, lettersTo, officeRow } from "#tests/support/cast/office.ts";
import { anActiveCollaboration, aRequestTo } from "#tests/support/cast/requests.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const why = ["--operator", "Lisa Berg", "--proof", "Termination of 2026-12-01, called back"];
const inTenDays = () => daysFrom(new Date(), 10);

async function anOfficeAtWork() {
  const active = await anActiveCollaboration();
  const anna = active.employee;
  const erik = await aColleagueOf(anna, "full");
  const waiting = await aRequestTo(await aCustomerOf(anna), anna);
  const { organisationNumber: number } = await officeRow(anna);
  return { anna, erik, active, waiting, number };
}

const stateOf = async ({ id }: { id: string }, when = new Date()) => {
  const [row] = await superuser.select().from(collaborations).where(eq(collaborations.id, id));
  return statusOf(row!, when);
};
const kindsTo = async (email: string) => (await lettersTo(email)).map(({ kind }) => kind);
const sessionsOf = ({ personId }: { personId: string }) => superuser.$count(sessions, eq(sessions.personId, personId));

test("an office closes on its day: sessions and collaborations end, requests are withdrawn, and each is told; before it nothing changes", async () => {
  const { anna, erik, active, waiting, number } = await anOfficeAtWork();
  await db.transaction((tx) => openSession(tx, erik.personId));
  const day = calendarDay(inTenDays());

  const [said] = await operate(["office", "close", number, "--on", day, ...why]);

  expect(said).toContain(`closes on ${day}`);
  expect((await lettersTo(anna.email)).at(-1)).toMatchObject({ kind: "office-decision", facts: { what: "closing", day } });
  expect(await detailsOf(anna.officeId, "closing decided")).toEqual([{ day, operator: "Lisa Berg", proof: why[3] }]);
  await closeDueOffices();
  expect([await stateOf(active.collaboration), await stateOf(waiting.collaboration)]).toEqual(["active", "requested"]);

  await at(inTenDays(), closeDueOffices);
  await at(inTenDays(), closeDueOffices);

  const states = [await stateOf(active.collaboration, inTenDays()), await stateOf(waiting.collaboration, inTenDays())];
  expect(states).toEqual(["ended", "withdrawn"]);
  expect((await kindsTo(active.administrator.email)).filter((kind) => kind === "ended")).toEqual(["ended"]);
  const withdrawn = (await lettersTo(waiting.administrator.email)).filter(({ kind }) => kind === "request-withdrawn");
  expect(withdrawn).toMatchObject([{ facts: { sender: null }, replyTo: "hej@lindsund.example" }]);
  expect((await historyOf({ id: anna.officeId })).filter((line) => line === "office closed")).toEqual(["office closed"]);
  expect([await listEmployments(anna.personId), await listEmployments(erik.personId)]).toEqual([[], []]);
  expect(await findClosedOffice(erik)).toMatchObject({ name: anna.officeName, replyAddress: "hej@lindsund.example" });
  expect(await sessionsOf(erik)).toBe(0);
  expect(await superuser.transaction((tx) => isChainWhole(tx, active.collaboration.id))).toBe(true);
});

test("a closing today is carried out at once, and reopening lets the employees in again; what has ended stays ended", async () => {
  const { anna, erik, active, number } = await anOfficeAtWork();
  await operate(["office", "close", number, "--on", calendarDay(new Date()), ...why]);
  expect(await listEmployments(erik.personId)).toEqual([]);
  await expect(operate(["office", "close", number, "--on", calendarDay(new Date()), ...why])).rejects.toThrow("closed already");

  const [said] = await operate(["office", "reopen", anna.officeId, ...why]);

  expect(said).toContain("open again");
  expect(await listEmployments(erik.personId)).toHaveLength(1);
  expect(await findClosedOffice(erik)).toBeUndefined();
  expect(await stateOf(active.collaboration)).toBe("ended");
  expect((await historyOf({ id: anna.officeId })).at(-1)).toBe("office reopened");
  expect((await lettersTo(anna.email)).at(-1)).toMatchObject({ kind: "office-decision", facts: { what: "reopened" } });
});

test("reopening before the day cancels, and leaves everything as it was", async () => {
  const { anna, active, waiting, number } = await anOfficeAtWork();
  await operate(["office", "close", number, "--on", calendarDay(inTenDays()), ...why]);

  await operate(["office", "reopen", number, ...why]);
  await at(inTenDays(), closeDueOffices);

  expect([await stateOf(active.collaboration), await stateOf(waiting.collaboration)]).toEqual(["active", "requested"]);
  expect((await historyOf({ id: anna.officeId })).at(-1)).toBe("closing cancelled");
  await expect(operate(["office", "reopen", number, ...why])).rejects.toThrow("no day is set");
});

test.each([
  ["no reason", (number: string, day: string) => [number, "--on", day, "--operator", "Lisa Berg"]],
  ["no operator", (number: string, day: string) => [number, "--on", day, "--proof", why[3]!]],
  ["no day", (number: string) => [number, ...why]],
  ["a day that is none", (number: string) => [number, "--on", "2027-02-30", ...why]],
  ["a word for a day", (number: string) => [number, "--on", "tomorrow", ...why]],
  ["a day that has passed", (number: string) => [number, "--on", "2026-01-31", ...why]],
  ["no office", (_: string, day: string) => ["--on", day, ...why]],
  ["a number that no office has", (_: string, day: string) => ["556677-8899", "--on", day, ...why]],
])("nothing is closed with %s", async (_, words) => {
  const { anna, number } = await anOfficeAtWork();

  await expect(operate(["office", "close", ...words(number, calendarDay(inTenDays()))])).rejects.toThrow(
    /Name the office|passed|No office/,
  );
  expect(await officeRow(anna)).toMatchObject({ closesOn: null, closedAt: null });
});
