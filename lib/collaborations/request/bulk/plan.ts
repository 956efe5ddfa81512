import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type bulkActivationRows, collaborations, contacts, customers, tasks } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { ReachableContact } from "#lib/contacts/input.ts";
import { tiesOf } from "#lib/offices/ties.ts";
import { isLive } from "#lib/standing/status.ts";
import type { Employee } from "#lib/who.ts";
import { findScenario } from "../scenario.ts";
import type { BulkInput } from "./input.ts";

type Row = typeof bulkActivationRows.$inferInsert;
type Plan = Pick<Row, "scenario" | "taskId" | "obstacle">;
type Asked = Pick<BulkInput, "service" | "templateId">;
type Facts = Awaited<ReturnType<typeof factsOf>>;

/** For each customer what activating would mean, or what stands in the way; what can be asked for all at once is. */
export async function planFor(employee: Employee, ids: string[], input: Asked): Promise<Map<string, Plan>> {
  const facts = await inOffice(employee, (tx) => factsOf(tx, employee, ids, input));
  const plans = new Map<string, Plan>();
  for (const customer of facts.cards) plans.set(customer.id, await planOne(employee, customer, input, facts));
  return plans;
}

async function planOne(employee: Employee, customer: Facts["cards"][number], input: Asked, facts: Facts): Promise<Plan> {
  if (facts.live.has(customer.id)) return { obstacle: "already-requested" };
  const [task, ...others] = facts.active.filter(({ customerId }) => customerId === customer.id);
  if (!task) return { obstacle: "no-task" };
  if (others.length > 0 && !input.templateId) return { obstacle: "many-tasks" };

  const { scenario } = await inOffice(employee, (tx) => findScenario(tx, customer.organisationNumber, input.service));
  return { scenario, taskId: task.id, obstacle: scenario === "new-administrator" ? obstacleToAsking(customer, facts) : null };
}

function obstacleToAsking({ id }: { id: string }, { reachable, tied }: Facts) {
  if (!reachable.has(id)) return "no-contact";
  return tied.has(id) ? "tied-to-office" : null;
}

async function factsOf(tx: Transaction, employee: Employee, ids: string[], { service, templateId }: Asked) {
  const cards = await tx
    .select({ id: customers.id, organisationNumber: customers.organisationNumber })
    .from(customers)
    .where(inArray(customers.id, ids));
  const requested = await tx
    .select({ id: collaborations.customerId })
    .from(collaborations)
    .where(and(inArray(collaborations.customerId, ids), eq(collaborations.service, service), isLive()));
  const active = await tx
    .select({ id: tasks.id, customerId: tasks.customerId })
    .from(tasks)
    .where(and(inArray(tasks.customerId, ids), isNull(tasks.deactivatedAt), templateId ? eq(tasks.templateId, templateId) : undefined))
    .orderBy(desc(tasks.createdAt), tasks.id);
  const mains = await tx
    .select()
    .from(contacts)
    .where(and(inArray(contacts.customerId, ids), contacts.isMain, isNull(contacts.removedAt)));
  const tieOf = await tiesOf(tx, employee);
  const reachable = mains.filter((contact) => ReachableContact.safeParse(contact).success);
  return {
    cards,
    active,
    live: new Set(requested.map(({ id }) => id)),
    reachable: new Set(reachable.map(({ customerId }) => customerId)),
    tied: new Set(mains.filter(({ email }) => email && tieOf({ email })).map(({ customerId }) => customerId)),
  };
}
