import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees, offices } from "#db/schema/index.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { at } from "#lib/time.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aRequestFrom, daysOf, monday, on, remindersOf, runAt } from "./january.ts";

test("three and ten calendar days after the request its administrator is reminded, once each", async () => {
  const { collaboration, employee } = await aRequestFrom();

  await runAt(on("13", "16:59"));
  expect(await remindersOf(collaboration)).toHaveLength(0);

  for (const clock of ["08:00", "08:15", "08:30", "16:45"]) await runAt(on("14", clock));
  expect(await remindersOf(collaboration)).toMatchObject([
    { senderName: "Anna Lind, Lind & Sund Redovisning AB", replyTo: employee.email, facts: { replies: "Anna Lind" } },
  ]);

  for (const day of ["20", "21", "22", "25"]) await runAt(on(day));
  expect(await remindersOf(collaboration)).toHaveLength(2);
  expect(await daysOf(collaboration)).toEqual([10, 3]);
  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "request reminded", "request reminded"]);
});

test("outside office hours, on weekends and on holidays nobody is reminded; the next office hour does it", async () => {
  const { collaboration } = await aRequestFrom(new Date("2027-01-06T12:00:00Z"));

  for (const when of [on("09"), on("10"), on("11", "07:45"), on("08", "17:00")]) expect(await runAt(when)).toBe(0);
  expect(await remindersOf(collaboration)).toHaveLength(0);

  await runAt(on("11", "08:00"));
  expect(await remindersOf(collaboration)).toHaveLength(1);
});

test("days that were missed count as one", async () => {
  const { collaboration } = await aRequestFrom();

  await runAt(on("26"));
  await runAt(on("27"));

  expect(await remindersOf(collaboration)).toHaveLength(1);
  expect(await daysOf(collaboration)).toEqual([10]);
});

test("whoever was reminded by hand on the day is not reminded again", async () => {
  const { collaboration, employee } = await aRequestFrom();
  await at(on("14", "07:30"), () => remindCollaboration(employee, collaboration.id));

  await runAt(on("14", "08:00"));
  await runAt(on("15"));

  expect(await remindersOf(collaboration)).toHaveLength(1);
});

test("what goes out by itself takes none of the three by hand", async () => {
  const { collaboration, employee } = await aRequestFrom();
  for (const day of ["14", "21"]) await runAt(on(day));

  const byHand = [];
  for (const clock of ["14:00", "15:30", "17:00", "18:30"])
    byHand.push((await at(on("22", clock), () => remindCollaboration(employee, collaboration.id))).refusal);

  expect(byHand).toEqual([undefined, undefined, undefined, "no-reminders-left"]);
  expect(await remindersOf(collaboration)).toHaveLength(5);
});

test("the office decides on which days, or that there are none", async () => {
  const { collaboration, employee } = await aRequestFrom();
  const never = await aRequestFrom();
  await superuser
    .update(offices)
    .set({ reminderDays: [1] })
    .where(eq(offices.id, employee.officeId));
  await superuser.update(offices).set({ reminderDays: [] }).where(eq(offices.id, never.employee.officeId));

  await runAt(on("12"));
  await runAt(on("22"));

  expect(await daysOf(collaboration)).toEqual([1]);
  expect(await remindersOf(never.collaboration)).toEqual([]);
});

test("when the sender has left, the office reads the answers", async () => {
  const anna = await anEmployee();
  const maria = await aColleagueOf(anna, "full", "Maria Ek");
  const { collaboration } = await aRequestFrom(monday, maria);
  await superuser.update(employees).set({ disabledAt: new Date() }).where(eq(employees.id, maria.employeeId));

  await runAt(on("14"));

  expect(await remindersOf(collaboration)).toMatchObject([
    {
      senderName: "Maria Ek, Lind & Sund Redovisning AB",
      replyTo: "hej@lindsund.example",
      facts: { replies: "Lind & Sund Redovisning AB" },
    },
  ]);
});
