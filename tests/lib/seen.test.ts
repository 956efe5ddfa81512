import { expect, test } from "vitest";
import { changeContact, contactState } from "#lib/contacts/change.ts";
import { listContacts } from "#lib/contacts/queries.ts";
import { changeOffice, officeState, showOffice } from "#lib/offices/change.ts";
import { changeRights } from "#lib/offices/change-rights.ts";
import { changeProfile, profileState } from "#lib/people/profile.ts";
import { summariseOwnData } from "#lib/people/summary.ts";
import { changesSince, isStale } from "#lib/seen.ts";
import { changeTask, taskState } from "#lib/tasks/change.ts";
import { showTask } from "#lib/tasks/queries.ts";
import { changeTemplate, templateState } from "#lib/tasks/templates/change.ts";
import { listTemplates, showTemplate } from "#lib/tasks/templates.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";

const meanwhile = { refusal: "changed-meanwhile" };

test("what a form saw is stale when anything of it is another way now, or when it says nothing", () => {
  expect(isStale({ name: "A", city: "B" }, { name: "A", city: "B" })).toBe(false);
  expect(isStale({ name: "A", city: "B" }, { name: "A", city: "C" })).toBe(true);
  expect(isStale({}, { name: "A" })).toBe(true);
  expect(isStale(undefined, { name: "A" })).toBe(false);
  expect(changesSince({ name: "A", city: "B", gone: "x" }, { name: "A", city: "C", more: "y" })).toEqual([
    { field: "city", before: "B", now: "C" },
  ]);
});

test("the settings of an office, saved from a page that was opened before somebody else's change, take nothing back", async () => {
  const anna = await anEmployee();
  const { name, replyAddress, locale, reminderDays } = await showOffice(anna);
  const settings = { name, replyAddress, locale, reminderDays };
  const seen = officeState(settings);
  await changeOffice(anna, { ...settings, replyAddress: "ny@lind.example" }, seen);

  expect(await changeOffice(anna, { ...settings, name: "Lind AB" }, seen)).toEqual(meanwhile);
  expect(await showOffice(anna)).toMatchObject({ name, replyAddress: "ny@lind.example" });
});

test("of two who save the same settings in the same moment one is told", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "administrator");
  const { name: _, ...settings } = await showOffice(anna);
  const seen = officeState({ ...settings, name: _ });

  const outcomes = await Promise.all([
    changeOffice(anna, { ...settings, name: "Ett AB" }, seen),
    changeOffice(erik, { ...settings, name: "Två AB" }, seen),
  ]);

  expect(outcomes.map(({ refusal }) => refusal).sort()).toEqual(["changed-meanwhile", undefined]);
});

test("a corrected address of a contact stays corrected", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);
  const [contact] = await listContacts(anna, customer.id);
  const place = { customerId: customer.id, contactId: contact!.id };
  const { firstName, lastName, role, email, mobile } = contact!;
  const card = { firstName, lastName, role, email, mobile };
  const seen = contactState(card);
  await changeContact(anna, place, { ...card, email: "ratt@agrens.example" }, seen);

  expect(await changeContact(anna, place, { ...card, role: "Vd" }, seen)).toEqual(meanwhile);
  expect((await listContacts(anna, customer.id))[0]).toMatchObject({ email: "ratt@agrens.example", role });
});

test("who was taken out of a task does not come back by a page that was opened before", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  const customer = await aCustomerOf(anna);
  const { id } = await aTaskFor(customer, anna, [erik]);
  const task = (await showTask(anna, customer.id, id))!;
  const change = { customerId: customer.id, taskId: id, name: task.name, ownerId: task.ownerId, isActive: true, endsAccess: true };
  const seen = taskState(task);
  await changeTask(anna, { ...change, participantIds: [] }, seen);

  expect(await changeTask(anna, { ...change, name: "Nytt", participantIds: task.participantIds }, seen)).toEqual(meanwhile);
  expect(await showTask(anna, customer.id, id)).toMatchObject({ name: task.name, participantIds: [] });
});

test("rights, templates and one's own details are not taken back either", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  await changeRights(anna, erik.employeeId, "own-customers", { rights: "full" });
  expect(await changeRights(anna, erik.employeeId, "administrator", { rights: "full" })).toEqual(meanwhile);

  const { id } = (await listTemplates(anna))[0]!;
  const { name, englishName, period } = (await showTemplate(anna, id))!;
  const template = { name, englishName, period };
  await changeTemplate(anna, id, { ...template, period: "year" }, templateState(template));
  await changeTemplate(anna, id, { ...template, period: "month" });
  expect(await changeTemplate(anna, id, { ...template, name: "Annat" }, templateState({ ...template, name: "Förr" }))).toEqual(meanwhile);

  const herself = { ...anna, signedInAt: new Date(), signedInBy: "code" as const };
  const { person } = await summariseOwnData(herself);
  const { firstName, lastName, mobile, locale } = person;
  const details = { firstName, lastName, mobile, locale };
  await changeProfile(herself, { ...details, firstName: "Anna-Lena" }, profileState(details));
  expect(await changeProfile(herself, { ...details, lastName: "Berg" }, profileState(details))).toEqual(meanwhile);
});
