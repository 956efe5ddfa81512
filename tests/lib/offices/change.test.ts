import { expect, test } from "vitest";
import { changeOffice, showOffice } from "#lib/offices/change.ts";
import { changeRights } from "#lib/offices/change-rights.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { detailsOf, employmentOf, officeOf, officeRow } from "#tests/support/cast/office.ts";
import { historyOf, rowsInEveryTable } from "#tests/support/readback/history.ts";

const settings = { name: "Lind Redovisning AB", replyAddress: "svar@lind.example", locale: "en", reminderDays: [5] } as const;

test("an administrator changes the office's settings, and the history names what was changed", async () => {
  const anna = await anEmployee();
  const { organisationNumber } = await officeRow(anna);

  await changeOffice(anna, { ...settings, reminderDays: [5] });

  expect(await showOffice(anna)).toEqual({ ...settings, secondFactorDemandedAt: null, organisationNumber });
  expect(await detailsOf(anna.officeId, "office changed")).toEqual([
    {
      fields: "name,replyAddress,locale,reminderDays",
      ...{ nameFrom: anna.officeName, nameTo: "Lind Redovisning AB", localeFrom: "sv", localeTo: "en" },
      ...{ replyAddressFrom: "h•••@lindsund.example", replyAddressTo: "s•••@lind.example" },
      ...{ reminderDaysFrom: "3,10", reminderDaysTo: "5" },
    },
  ]);
});

test("what is saved as it was leaves no line, and an empty list of days is kept", async () => {
  const anna = await anEmployee();
  const { organisationNumber: _, ...known } = await showOffice(anna);
  expect(known.reminderDays).toEqual([3, 10]);

  await changeOffice(anna, known);
  await changeOffice(anna, { ...known, reminderDays: [] });

  expect((await showOffice(anna)).reminderDays).toEqual([]);
  expect(await detailsOf(anna.officeId, "office changed")).toEqual([
    { fields: "reminderDays", reminderDaysFrom: "3,10", reminderDaysTo: "" },
  ]);
});

test("nobody but an administrator changes settings or rights, whatever the page showed", async () => {
  const anna = await anEmployee();
  const colleagues = [
    await aColleagueOf(anna, "own-customers"),
    await aColleagueOf(anna, "all-customers"),
    await aColleagueOf(anna, "full"),
  ];
  const before = await rowsInEveryTable();

  for (const colleague of colleagues) {
    expect(await changeOffice(colleague, { ...settings, reminderDays: [] })).toEqual({ refusal: "not-allowed" });
    expect(await changeRights(colleague, colleague.employeeId, "administrator")).toEqual({ refusal: "not-allowed" });
    expect(await changeRights(colleague, anna.employeeId, "own-customers")).toEqual({ refusal: "not-allowed" });
  }
  expect(await rowsInEveryTable()).toEqual(before);
});

test("rights are changed once, with a line that says to what", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "own-customers", "Erik Sund");

  await changeRights(anna, erik.employeeId, "full");
  await changeRights(anna, erik.employeeId, "full");

  expect(await employmentOf(erik)).toMatchObject({ rights: "full" });
  expect(await detailsOf(anna.officeId, "employee changed")).toMatchObject([
    { name: "Erik Sund", rights: "full", rightsFrom: "own-customers" },
  ]);
  expect((await historyOf(officeOf(anna))).at(-1)).toBe("employee changed");
});

test("an administrator who has lost the right meanwhile cannot use it any more", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "administrator");
  await changeRights(anna, erik.employeeId, "full");

  expect(await changeOffice(erik, { ...settings, reminderDays: [] })).toEqual({ refusal: "not-allowed" });
  expect(await changeRights(erik, erik.employeeId, "administrator")).toEqual({ refusal: "not-allowed" });
});
