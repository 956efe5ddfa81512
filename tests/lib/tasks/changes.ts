import { eq } from "drizzle-orm";
import { type Task, tasks } from "#db/schema/index.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { changeTask } from "#lib/tasks/change.ts";
import type { TaskChange, TasksChange } from "#lib/tasks/input.ts";
import { listTasks } from "#lib/tasks/queries.ts";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor, aTemplateOf } from "#tests/support/cast/cast.ts";
import { service } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

export const idsOf = (colleagues: Employee[]) => colleagues.map(({ employeeId }) => employeeId);

/** What the form of a task sends when nothing but this is written anew. The task is taken to have no participants. */
export const changeOf = ({ id, customerId, name, ownerId }: Task, written: Partial<TaskChange> = {}): TaskChange => ({
  customerId,
  taskId: id,
  name,
  ownerId,
  participantIds: [],
  isActive: true,
  endsAccess: false,
  ...written,
});

/** What the form for many tasks sends. */
export const changeOfAll = (templateId: string, written: Partial<TasksChange> = {}): TasksChange => ({
  templateId,
  ownerId: null,
  joinIds: [],
  leaveIds: [],
  state: "same",
  ...written,
});

/** Anna, the administrator, with Erik and Maria. */
export async function anOfficeOfThree() {
  const anna = await anEmployee("Anna Lind");
  return { anna, erik: await aColleagueOf(anna, "full", "Erik Sund"), maria: await aColleagueOf(anna, "all-customers", "Maria Ek") };
}

/** Two customers with bookkeeping and one without, in the office of three. */
export async function aPractice() {
  const office = await anOfficeOfThree();
  const { anna, erik } = office;
  const [first, second] = [await aCustomerOf(anna, { name: "First" }), await aCustomerOf(anna, { name: "Second" })];
  const [without] = [await aCustomerOf(anna, { name: "Without" })];
  const tasks = [await aTaskFor(first, anna), await aTaskFor(second, anna, [erik])];
  const all = { ids: [first, second, without].map(({ id }) => id) };
  return { ...office, first, second, without, tasks, all, bookkeeping: await aTemplateOf(anna) };
}

/** Each of a customer's tasks as "owner: participants", those that are deactivated in brackets. */
export async function placesIn(employee: Employee, customer: { id: string }): Promise<string[]> {
  const listed = await listTasks(employee, customer.id);
  return listed
    .map(({ owner, participants, deactivatedAt }) => [`${owner}: ${participants.toSorted().join(", ")}`, deactivatedAt] as const)
    .map(([places, deactivatedAt]) => (deactivatedAt ? `(${places})` : places))
    .sort();
}

/** Who may open the service with a customer. */
export const accessTo = async (employee: Employee, customer: { id: string }) =>
  (await showCollaboration(employee, customer.id, service))?.access;

export async function taskRow({ id }: { id: string }) {
  const [row] = await superuser.select().from(tasks).where(eq(tasks.id, id));
  return row!;
}

/** Gives a task participants. */
export const withParticipants = (employee: Employee, task: Task, participants: Employee[]) =>
  changeTask(employee, changeOf(task, { participantIds: idsOf(participants) }));
