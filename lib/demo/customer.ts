import { eq } from "drizzle-orm";
import { type Customer, customers } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { addCustomer } from "#lib/customers/add.ts";
import { addTask } from "#lib/tasks/add.ts";
import { listTasks } from "#lib/tasks/queries.ts";
import { listTemplates } from "#lib/tasks/templates.ts";
import { at, daysFrom } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { bounce } from "./bounce.ts";
import type { DemoCustomer } from "./customers.ts";
import { addressFor, numberFor } from "./numbers.ts";
import { replayUntil } from "./replay.ts";

/** One of the office's customers with its task, and its collaboration in the state that the demo wants. */
export async function serve([head, ...others]: [Employee, ...Employee[]], wanted: DemoCustomer, place: number): Promise<void> {
  const team = [head, ...others];
  const responsible = team[place % team.length] ?? head;
  const began = daysFrom(new Date(), -(wanted.days ?? 0) - (place % 5) / 24);
  const customer = await at(daysFrom(began, -90), () => findOrAdd(head, responsible, wanted, place));
  if (wanted.task === "none") return;

  const participants = team.filter(({ employeeId }) => employeeId !== responsible.employeeId).slice(0, place % 3);
  const taskId = await at(daysFrom(began, -89), () => findOrAddTask(head, customer, responsible, participants));
  if (wanted.state) await replayUntil(head, customer, { service: "digital-invoices", taskId, state: wanted.state, began });
  if (wanted.bounced) await bounce(head, customer);
  for (const [service, state, days] of wanted.also ?? []) {
    await replayUntil(head, customer, { service, taskId, state, began: daysFrom(new Date(), -days) });
  }
}

async function findOrAdd(head: Employee, responsible: Employee, wanted: DemoCustomer, place: number): Promise<Customer> {
  const organisationNumber = numberFor(wanted.form ?? "limited", place);
  const [known] = await inOffice(head, (tx) => tx.select().from(customers).where(eq(customers.organisationNumber, organisationNumber)));
  if (known) return known;

  const [firstName = "", ...lastNames] = (wanted.contact ?? "").split(" ");
  const email = addressFor(wanted.contact ?? "", wanted.name);
  const mobile = `+467017406${String((place % 95) + 5).padStart(2, "0")}`;
  const { customer, refusal } = await addCustomer(head, {
    number: String(1001 + place * 3),
    name: wanted.name,
    organisationNumber,
    responsibleId: responsible.employeeId,
    locale: place % 11 === 10 ? "en" : "sv",
    contact: wanted.contact ? { firstName, lastName: lastNames.join(" "), email, mobile } : undefined,
  });
  if (!customer) throw new Error(`${wanted.name}: ${refusal}`);
  return customer;
}

async function findOrAddTask(head: Employee, customer: Customer, owner: Employee, participants: Employee[]): Promise<string> {
  const [known] = await listTasks(head, customer.id);
  if (known) return known.id;
  const template = (await listTemplates(head)).find(({ englishName }) => englishName === "Bookkeeping");
  const { task, refusal } = await addTask(head, {
    customerId: customer.id,
    templateId: template?.id ?? "",
    name: "Löpande bokföring 2026",
    ownerId: owner.employeeId,
    participantIds: participants.map(({ employeeId }) => employeeId),
  });
  if (!task) throw new Error(`${customer.name}: ${refusal}`);
  return task.id;
}
