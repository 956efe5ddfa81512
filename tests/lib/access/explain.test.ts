import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees, taskParticipants, tasks } from "#db/schema/index.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { findRequest } from "#lib/collaborations/views/company-page.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";
import { activationOf, administratorsOf, service } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** Anna owns the connected task, Erik takes part in it, Maria works on another one. */
async function aCollaborationOfThree() {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  const maria = await aColleagueOf(anna, "all-customers", "Maria Ek");
  const customer = await aCustomerOf(anna);
  const task = await aTaskFor(customer, anna, [erik]);
  await aTaskFor(customer, maria);
  const { collaboration } = await activateCollaboration(anna, activationOf(customer, task));
  return { anna, erik, maria, customer, task, collaboration: collaboration! };
}

type Three = Awaited<ReturnType<typeof aCollaborationOfThree>>;

/** Who gets access, as the office and as the company is shown it. */
async function accessShownTo({ anna, customer, collaboration }: Three) {
  const [karin] = await administratorsOf(collaboration);
  const [office, company] = [await showCollaboration(anna, customer.id, service), await findRequest(karin!, collaboration.id)];
  return { office: office!.access, company: company!.access };
}

const shown = (...names: string[]) => ({ office: names, company: names });

test("the owner and the participants of the connected task get access, others at the office do not", async () => {
  const three = await aCollaborationOfThree();

  expect(await accessShownTo(three)).toEqual(shown("Anna Lind", "Erik Sund"));
});

test("access follows the task: a new participant has it at once, one who leaves loses it", async () => {
  const three = await aCollaborationOfThree();
  await superuser.delete(taskParticipants).where(eq(taskParticipants.taskId, three.task.id));
  await superuser
    .insert(taskParticipants)
    .values({ officeId: three.anna.officeId, taskId: three.task.id, employeeId: three.maria.employeeId });

  expect(await accessShownTo(three)).toEqual(shown("Anna Lind", "Maria Ek"));
});

test("nobody has access through an inactive task", async () => {
  const three = await aCollaborationOfThree();
  await superuser.update(tasks).set({ deactivatedAt: new Date() }).where(eq(tasks.id, three.task.id));

  expect(await accessShownTo(three)).toEqual(shown());
});

test("an employee who has left the office has no access", async () => {
  const three = await aCollaborationOfThree();
  await superuser.update(employees).set({ disabledAt: new Date() }).where(eq(employees.id, three.erik.employeeId));

  expect(await accessShownTo(three)).toEqual(shown("Anna Lind"));
});
