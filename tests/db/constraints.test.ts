import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { collaborations, companies, companyUsers, people, subscriptions, tasks } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { aCompany, aCustomerOf, aPerson, aTaskFor } from "#tests/support/cast/cast.ts";
import { administratorsOf, anActiveCollaboration, aRequest, service } from "#tests/support/cast/requests.ts";
import { usersOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const refusedBy = (name: string) => ({ cause: { constraint_name: name } });

test("a company always has a main contact: the last one can neither be removed nor set back", async () => {
  const company = await aCompany([]);

  const removed = inCompany(company, (tx) => tx.update(companyUsers).set({ removedAt: new Date() }));
  await expect(removed).rejects.toThrow("a company has exactly one main contact");
  const setBack = inCompany(company, (tx) => tx.update(companyUsers).set({ isMainContact: false }));
  await expect(setBack).rejects.toThrow("a company has exactly one main contact");

  expect(await usersOf(company)).toMatchObject([{ isMainContact: true, removedAt: null }]);
});

test("the main contact can be handed over in one transaction, but there are never two", async () => {
  const company = await aCompany([], [aPerson("Karin Ågren"), aPerson("Peter Holmgren")]);
  const [karin, peter] = await administratorsOf(company);
  const makeMain = (personId: string, isMainContact: boolean) => ({ set: { isMainContact }, where: eq(companyUsers.personId, personId) });

  const second = makeMain(peter!.personId, true);
  await expect(inCompany(company, (tx) => tx.update(companyUsers).set(second.set).where(second.where))).rejects.toMatchObject(
    refusedBy("one_main_contact_per_company"),
  );
  await inCompany(company, async (tx) => {
    for (const { set, where } of [makeMain(karin!.personId, false), second]) await tx.update(companyUsers).set(set).where(where);
  });

  expect((await usersOf(company)).filter(({ isMainContact }) => isMainContact)).toMatchObject([{ personId: peter!.personId }]);
});

test("a plain user cannot be the main contact", async () => {
  const company = await aCompany([]);

  const demoted = superuser.update(companyUsers).set({ role: "user" }).where(eq(companyUsers.companyId, company.companyId));

  await expect(demoted).rejects.toMatchObject(refusedBy("the_main_contact_is_an_administrator"));
});

test("a customer has one live collaboration per service", async () => {
  for (const { collaboration } of [await aRequest(), await anActiveCollaboration()]) {
    const { id: _, ...again } = collaboration;

    await expect(superuser.insert(collaborations).values(again)).rejects.toMatchObject(
      refusedBy("one_live_collaboration_per_customer_and_service"),
    );
  }
});

test("a collaboration has at most one answer, an answer has a person, and only what was approved can end", async () => {
  const { collaboration, administrator } = await aRequest();
  const now = new Date();
  const change = (times: Partial<typeof collaboration>) =>
    superuser.update(collaborations).set(times).where(eq(collaborations.id, collaboration.id));

  await expect(change({ declinedAt: now, withdrawnAt: now, answeredById: administrator.personId })).rejects.toMatchObject(
    refusedBy("one_answer_at_most"),
  );
  await expect(change({ approvedAt: now })).rejects.toMatchObject(refusedBy("an_answer_has_a_person"));
  await expect(change({ withdrawnAt: now, answeredById: administrator.personId })).rejects.toMatchObject(
    refusedBy("an_answer_has_a_person"),
  );
  await expect(change({ endedAt: now })).rejects.toMatchObject(refusedBy("only_what_was_approved_can_end"));
  await expect(change({ endsOn: "2027-01-01" })).rejects.toMatchObject(refusedBy("only_what_was_approved_can_end"));
});

test("one company is confirmed per organisation number, and has a service once", async () => {
  const company = await aCompany([service]);
  const { companyId, organisationNumber, name } = company;

  await superuser.insert(companies).values({ id: crypto.randomUUID(), organisationNumber, name });
  const second = superuser.insert(companies).values({ id: crypto.randomUUID(), organisationNumber, name, confirmedAt: new Date() });
  await expect(second).rejects.toMatchObject(refusedBy("one_confirmed_company_per_organisation_number"));
  const again = superuser.insert(subscriptions).values({ companyId, service });
  await expect(again).rejects.toMatchObject(refusedBy("one_live_subscription_per_company_and_service"));
});

test("a collaboration points to a task of its own customer, a task to an employee of its own office", async () => {
  const [lind, norrsken] = [await aRequest(), await aRequest()];
  const sibling = await aTaskFor(await aCustomerOf(lind.employee), lind.employee);

  for (const taskId of [sibling.id, norrsken.task.id]) {
    const moved = superuser.update(collaborations).set({ taskId }).where(eq(collaborations.id, lind.collaboration.id));
    await expect(moved).rejects.toMatchObject(refusedBy("collaborations_customer_id_task_id_tasks_customer_id_id_fk"));
  }
  const owned = superuser.update(tasks).set({ ownerId: norrsken.employee.employeeId }).where(eq(tasks.id, lind.task.id));
  await expect(owned).rejects.toMatchObject(refusedBy("tasks_office_id_owner_id_employees_office_id_id_fk"));
});

test("an address belongs to one person, however it is written", async () => {
  const person = aPerson();
  await superuser.insert(people).values(person);

  await expect(superuser.insert(people).values(person)).rejects.toMatchObject(refusedBy("one_person_per_address"));
  await expect(superuser.insert(people).values({ ...person, email: person.email.toUpperCase() })).rejects.toMatchObject(
    refusedBy("addresses_are_lower_case"),
  );
});
