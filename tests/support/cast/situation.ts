import { addTask } from "#lib/tasks/add.ts";
import { changeTask } from "#lib/tasks/change.ts";
import { aCompany, aCustomerOf, anEmployee, aPerson, aTaskFor, aTemplateOf, sameCompanyAs } from "./cast.ts";
import { type aRequest, type Scenario, service } from "./requests.ts";

/** An accountant, a customer for whom activating means the scenario, and Karin, who will be asked. */
export async function aSituationFor(scenario: Scenario) {
  const employee = await anEmployee();
  const { locale: _, ...karin } = aPerson("Karin Ågren");
  const company = scenario === "new-administrator" ? undefined : await companyOf({ ...karin, locale: "sv" }, scenario);
  const customer = await aCustomerOf(employee, { ...(company && sameCompanyAs(company)), contact: { ...karin, mobile: "070-174 06 05" } });
  return { employee, customer, karin };
}

/** The tasks that the dialog lets one choose from. */
export async function twoTasksFor(customer: { id: string }, owner: Awaited<ReturnType<typeof anEmployee>>) {
  await aTaskFor(customer, owner);
  const templateId = await aTemplateOf(owner, "VAT");
  await addTask(owner, { customerId: customer.id, templateId, name: "Moms 2026", ownerId: owner.employeeId, participantIds: [] });
}

type Asked = Pick<Awaited<ReturnType<typeof aRequest>>, "employee" | "customer" | "task">;

/** The owner of a task changes something of it, whose access ends by it or not. */
export const taskAs = ({ employee, customer, task }: Asked, change: Partial<Parameters<typeof changeTask>[1]>) => {
  const asItIs = { name: task.name, ownerId: employee.employeeId, participantIds: [], isActive: true, endsAccess: true };
  return changeTask(employee, { customerId: customer.id, taskId: task.id, ...asItIs, ...change });
};

const companyOf = (administrator: ReturnType<typeof aPerson>, scenario: Scenario) =>
  aCompany(scenario === "existing-customer" ? [service] : [], [administrator]);
