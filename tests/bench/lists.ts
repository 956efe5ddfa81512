import { performance } from "node:perf_hooks";
import { asc, eq, sql } from "drizzle-orm";
import { closeDatabases } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { employees, offices, people } from "#db/schema/index.ts";
import { listActivity } from "#lib/audit/queries.ts";
import type { Employee } from "#lib/auth/who.ts";
import { listContacts } from "#lib/contacts/queries.ts";
import { listChoices } from "#lib/customers/choices.ts";
import { listChosen } from "#lib/customers/chosen.ts";
import { countCustomers } from "#lib/customers/count.ts";
import { type CustomerFilter, noFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { listColleagues } from "#lib/offices/queries.ts";
import { listTasks } from "#lib/tasks/queries.ts";
import { superuser } from "#tests/support/superuser.ts";
import { endToEndReads, queriesOf } from "./plans.ts";
import { fillWorld } from "./world.ts";

const size = { offices: 500, customers: Number(process.env.CUSTOMERS ?? 100_000), lines: 2 };

const began = performance.now();
await migrate(process.env.DATABASE_OWNER_URL ?? "");
await fillWorld(process.env.DATABASE_SUPERUSER_URL ?? "", size);
console.log(`${size.customers} customers of ${size.offices} offices in ${((performance.now() - began) / 1000).toFixed(1)} s`);
await showLists("An office with a twentieth of them", "Byrå 1");
await showLists("One of the others", "Byrå 77");
await superuser.$client.end();
await closeDatabases();

async function showLists(title: string, officeName: string) {
  const head = await employeeOf(officeName, "administrator");
  const own = await employeeOf(officeName, "own-customers");
  const list = (change: Partial<CustomerFilter> = {}, employee = head) => listCustomers(employee, { ...noFilter, ...change });
  const { total, customers: first } = await list();
  const [customer] = first;
  const { responsible, templates } = await listChoices(head);
  const id = customer?.id ?? "";
  console.log(`\n${title}: ${total} customers. Queries · ms (median of 15) · reads of a whole large table`);
  const pages: [string, () => Promise<unknown>][] = [
    ["first page, by name", () => list()],
    ["last page", () => list({ page: Math.ceil(total / 50) })],
    ["by number", () => list({ sort: "number", order: "desc" })],
    ["by responsible", () => list({ sort: "responsible" })],
    ["by waiting since", () => list({ sort: "waiting" })],
    ["by last activity", () => list({ sort: "activity", order: "desc" })],
    ["search by part of a name", () => list({ search: "ågren baGeri" })],
    ["search by number", () => list({ search: customer?.organisationNumber ?? "" })],
    ["search that finds nothing", () => list({ search: "finns inte" })],
    ["waiting for answer", () => list({ state: "requested" })],
    ["needs attention", () => list({ state: "attention" })],
    ["one responsible", () => list({ responsible: responsible[0]?.id ?? null })],
    ["one task", () => list({ task: templates[0]?.id ?? null })],
    ["one service", () => list({ service: "digital-invoices" })],
    ["own customers only", () => list({}, own)],
    ["the sidebar's figures", () => countCustomers(head)],
    ["the figures of own customers", () => countCustomers(own)],
    ["the filter's choices", () => listChoices(head)],
    ["all that match, to change", () => listChosen(head, { filter: { ...noFilter, state: "active" } })],
    ["a card", () => showCustomer(head, id)],
    ["its contacts", () => listContacts(head, id)],
    ["its tasks", () => listTasks(head, id)],
    ["its activity", () => listActivity(head, id)],
    ["colleagues", () => listColleagues(head)],
  ];
  for (const [name, show] of pages) {
    const queries = await queriesOf(show);
    const reads = await endToEndReads(queries, head.officeId);
    console.log(`  ${name.padEnd(30)} ${queries.length}  ${(await medianOf(show)).toFixed(1).padStart(7)}  ${reads.join(", ") || "none"}`);
  }
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (const _ of Array(15)) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[7] ?? Number.NaN;
}

async function employeeOf(officeName: string, rights: Employee["rights"]): Promise<Employee> {
  const [row] = await superuser
    .select({ employeeId: employees.id, officeId: offices.id, personId: people.id, email: people.email })
    .from(employees)
    .innerJoin(offices, eq(offices.id, employees.officeId))
    .innerJoin(people, eq(people.id, employees.personId))
    .where(sql`${offices.name} = ${officeName} and ${employees.rights} = ${rights}`)
    .orderBy(asc(people.email));
  if (!row) throw new Error(`Nobody at ${officeName} has the rights ${rights}`);
  return { ...row, name: "Anna Efternamn", officeName, rights, locale: "sv" };
}
