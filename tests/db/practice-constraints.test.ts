import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Transaction } from "#db/client.ts";
import { contacts, customers, taskParticipants, tasks, taskTemplates } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor, aTemplateOf } from "#tests/support/cast/cast.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const refusedBy = (name: string) => ({ cause: { constraint_name: name } });
const withoutMain = "a customer with contacts has a main contact";

/** A customer with a main contact and one more. */
async function aCustomerWithTwo() {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);
  const bo = { officeId: anna.officeId, customerId: customer.id, firstName: "Bo", lastName: "Ek", isMain: false };
  await superuser.insert(contacts).values(bo);
  const change = (isMain: boolean, values: Partial<typeof contacts.$inferInsert>) => (tx: Transaction) =>
    tx
      .update(contacts)
      .set(values)
      .where(and(eq(contacts.customerId, customer.id), eq(contacts.isMain, isMain)));
  return { anna, customer, bo, change };
}

const mainContactsOf = async ({ id }: { id: string }) => {
  const rows = await superuser.select().from(contacts).where(eq(contacts.customerId, id));
  return rows.filter(({ isMain, removedAt }) => isMain && !removedAt).map(({ firstName }) => firstName);
};

test("a customer never has two main contacts", async () => {
  const { anna, customer, bo, change } = await aCustomerWithTwo();

  const second = inOffice(anna, (tx) => tx.insert(contacts).values({ ...bo, isMain: true }));
  await expect(second).rejects.toMatchObject(refusedBy("one_main_contact_per_customer"));
  await expect(inOffice(anna, change(false, { isMain: true }))).rejects.toMatchObject(refusedBy("one_main_contact_per_customer"));

  expect(await mainContactsOf(customer)).toEqual(["Karin"]);
});

test("a customer with contacts never lacks a main one, whether it is set back, removed or never named", async () => {
  const { anna, customer, bo, change } = await aCustomerWithTwo();
  const other = await aCustomerOf(anna);
  await superuser.delete(contacts).where(eq(contacts.customerId, other.id));

  for (const work of [change(true, { isMain: false }), change(true, { removedAt: new Date() })])
    await expect(inOffice(anna, work)).rejects.toThrow(withoutMain);
  const first = inOffice(anna, (tx) => tx.insert(contacts).values({ ...bo, customerId: other.id }));
  await expect(first).rejects.toThrow(withoutMain);

  expect([await mainContactsOf(customer), await mainContactsOf(other)]).toEqual([["Karin"], []]);
});

test("the main contact can be handed over in one transaction, and the last contact removed", async () => {
  const { anna, customer, change } = await aCustomerWithTwo();

  await inOffice(anna, async (tx) => {
    await change(true, { removedAt: new Date() })(tx);
    await change(false, { isMain: true })(tx);
  });
  expect(await mainContactsOf(customer)).toEqual(["Bo"]);
  await inOffice(anna, change(true, { removedAt: new Date() }));

  expect(await mainContactsOf(customer)).toEqual([]);
});

test("a contact and a template belong to the office of their customer and task", async () => {
  const [lind, norrsken] = [await aCustomerWithTwo(), await aCustomerWithTwo()];
  const task = await aTaskFor(lind.customer, lind.anna);

  const moved = superuser.insert(contacts).values({ ...lind.bo, customerId: norrsken.customer.id });
  await expect(moved).rejects.toMatchObject(refusedBy("contacts_office_id_customer_id_customers_office_id_id_fk"));
  const templateId = await aTemplateOf(norrsken.anna);
  const borrowed = superuser.update(tasks).set({ templateId }).where(eq(tasks.id, task.id));
  await expect(borrowed).rejects.toMatchObject(refusedBy("tasks_office_id_template_id_task_templates_office_id_id_fk"));
});

test("a number, an organisation number and a template's name are there once in an office, a participant once in a task", async () => {
  const { anna, customer } = await aCustomerWithTwo();
  const erik = await aColleagueOf(anna, "full");
  const other = await aCustomerOf(anna);
  const task = await aTaskFor(customer, anna, [erik]);
  const change = (values: Partial<typeof customers.$inferInsert>) =>
    superuser.update(customers).set(values).where(eq(customers.id, other.id));

  await expect(change({ number: customer.number })).rejects.toMatchObject(refusedBy("one_customer_per_number"));
  const same = change({ organisationNumber: customer.organisationNumber });
  await expect(same).rejects.toMatchObject(refusedBy("one_customer_per_organisation_number"));
  await expect(change({ yearEndsIn: 13 })).rejects.toMatchObject(refusedBy("a_financial_year_ends_in_a_month"));
  const { officeId } = anna;
  const template = superuser.insert(taskTemplates).values({ officeId, name: "Moms", period: "year" });
  await expect(template).rejects.toMatchObject(refusedBy("one_template_per_name"));
  const twice = superuser.insert(taskParticipants).values({ officeId, taskId: task.id, employeeId: erik.employeeId });
  await expect(twice).rejects.toMatchObject(refusedBy("task_participants_task_id_employee_id_pk"));
});
