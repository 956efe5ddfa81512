import { expect, test } from "vitest";
import { HandOverInput, InvitationInput, OfficeInput } from "#lib/offices/input.ts";

test("an address is read as people type it, and what is missing is named", () => {
  const { email, ...typed } = { firstName: "Maria", lastName: "Ek", rights: "full", locale: "sv", email: "  Maria@LindSund.example " };

  expect(InvitationInput.parse({ ...typed, email }).email).toBe("maria@lindsund.example");
  expect(
    InvitationInput.safeParse({ firstName: " ", lastName: "", email: "maria", rights: "owner", locale: "de" }).error?.issues,
  ).toMatchObject([
    { path: ["firstName"], message: "giveFirstName" },
    { path: ["email"], message: "giveFullAddress" },
    { path: ["rights"], message: "chooseRights" },
    { path: ["locale"], message: "chooseLanguage" },
  ]);
});

test("without a choice of their own the tasks go where the customers go", () => {
  const [employeeId, customersTo, other] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];

  expect(HandOverInput.parse({ employeeId, customersTo, tasksTo: "" })).toEqual({
    employeeId,
    customersTo,
    tasksTo: customersTo,
    afterwards: "stay",
  });
  expect(HandOverInput.parse({ employeeId, customersTo, tasksTo: other, afterwards: "disable" })).toMatchObject({ tasksTo: other });
  expect(HandOverInput.safeParse({ employeeId, customersTo: "" }).error?.issues).toMatchObject([{ message: "chooseSuccessor" }]);
});

const daysFrom = (typed: string) =>
  OfficeInput.safeParse({ name: "Lind & Sund", replyAddress: "hej@lindsund.example", locale: "sv", reminderDays: typed });

test.each([
  ["3, 10", [3, 10]],
  ["10 3", [3, 10]],
  ["3,3;10", [3, 10]],
  ["", []],
  ["  ", []],
  ["1, 5, 10, 20, 29", [1, 5, 10, 20, 29]],
])("reminder days typed as %j are %j", (typed, days) => {
  expect(daysFrom(typed).data?.reminderDays).toEqual(days);
});

test.each(["0", "30", "-3", "3.5", "tre", "3 och 10", "1,2,3,4,5,6", "1e1", "03x", "9".repeat(41)])("%j are no reminder days", (typed) => {
  expect(daysFrom(typed).error?.issues).toMatchObject([{ path: ["reminderDays"], message: "giveReminderDays" }]);
});
