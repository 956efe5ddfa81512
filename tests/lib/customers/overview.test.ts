import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contacts, tasks } from "#db/schema/index.ts";
import { addContact } from "#lib/contacts/add.ts";
import { makeMainContact } from "#lib/contacts/change.ts";
import { showOverview } from "#lib/customers/show.ts";
import { addTask } from "#lib/tasks/add.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor, aTemplateOf } from "#tests/support/cast/cast.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test("a customer's first page has the main contact and the first five tasks, active ones first and the latest of them", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);
  const { contactId } = await addContact(anna, customer.id, { firstName: "Ada", lastName: "Ek", role: null, email: null, mobile: null });
  const place = { customerId: customer.id, templateId: await aTemplateOf(anna), ownerId: anna.employeeId, participantIds: [] };
  for (const year of [2021, 2022, 2023, 2024, 2025, 2026]) await addTask(anna, { ...place, name: `Bokslut ${year}` });
  await superuser.update(tasks).set({ deactivatedAt: new Date() }).where(eq(tasks.name, "Bokslut 2026"));

  const overview = await showOverview(anna, customer.id);

  const { contactFirstName: firstName, contactLastName: lastName, contactEmail: email } = customer;
  expect(overview).toMatchObject({ name: customer.name, responsible: anna.name, main: { firstName, lastName, email } });
  expect(overview?.tasks).toEqual([2025, 2024, 2023, 2022, 2021].map((year) => ({ name: `Bokslut ${year}`, owner: anna.name })));
  await makeMainContact(anna, { customerId: customer.id, contactId: contactId! });
  expect((await showOverview(anna, customer.id))?.main).toEqual({ firstName: "Ada", lastName: "Ek", email: null, mobile: null });
});

test("one without contacts and tasks is shown without them", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);
  await superuser.update(contacts).set({ removedAt: new Date() }).where(eq(contacts.customerId, customer.id));

  expect(await showOverview(anna, customer.id)).toMatchObject({ name: customer.name, main: null, tasks: [] });
});

test("one out of sight is not shown", async () => {
  const anna = await anEmployee();
  const [jonas, sara] = [await aColleagueOf(anna, "own-customers"), await anEmployee("Sara Nilsson")];
  const customer = await aCustomerOf(anna);

  expect([await showOverview(jonas, customer.id), await showOverview(sara, customer.id)]).toEqual([undefined, undefined]);
  expect(await showOverview(anna, "nonsense")).toBeUndefined();
  await aTaskFor(customer, anna, [jonas]);
  expect(await showOverview(jonas, customer.id)).toMatchObject({ id: customer.id });
});
