import { performance } from "node:perf_hooks";
import { listActivity } from "#lib/audit/queries.ts";
import { listContacts } from "#lib/contacts/queries.ts";
import { listChoices } from "#lib/customers/choices.ts";
import { listChosen } from "#lib/customers/chosen.ts";
import { countCustomers } from "#lib/customers/count.ts";
import { type CustomerFilter, noFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { listColleagues } from "#lib/offices/queries.ts";
import { listTasks } from "#lib/tasks/queries.ts";
import { collaborationPages } from "./collaborations.ts";
import { endToEndReads, queriesOf } from "./plans.ts";
import { employeeOf } from "./somebody.ts";

export async function showLists(title: string, officeName: string) {
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
    ...(await collaborationPages(head, own, { employee: responsible[0]?.id ?? null, template: templates[0]?.id ?? null })),
  ];
  for (const [name, show] of pages) {
    const queries = await queriesOf(show);
    const reads = await endToEndReads(queries, head.officeId);
    console.log(`  ${name.padEnd(33)} ${queries.length}  ${(await medianOf(show)).toFixed(1).padStart(7)}  ${reads.join(", ") || "none"}`);
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
