import { asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Places, Writer } from "#db/question.ts";
import { readInOffice } from "#db/reading.ts";
import { collaborations, companies, customers, tasks } from "#db/schema/index.ts";
import { type Asking, askedBy } from "#lib/kept.ts";
import { statusSql } from "#lib/standing/status.ts";
import type { Employee } from "#lib/who.ts";
import { asksForCustomer, asksForTask, type CollaborationFilter, filtered, type WrittenFilter } from "./filter.ts";
import { latestLetter } from "./latest-letter.ts";

export const collaborationsPerPage = 50;

const nameOf = (employeeId: SQL | typeof tasks.ownerId) => sql<string>`(select trim(people.first_name || ' ' || people.last_name)
  from employees join people on people.id = employees.person_id where employees.id = ${employeeId})`;
const owner = nameOf(tasks.ownerId);
const responsible = nameOf(sql`${customers.responsibleId}`);
const inSwedish = (words: SQL | typeof customers.name) => sql`${words} collate "sv-SE-x-icu"`;

/** One page of the office's requests and collaborations as filtered and sorted, and how many there are in all. */
export async function listCollaborations(employee: Employee, filter: CollaborationFilter) {
  const { state, sort, order, task, service, owner, responsible: of, page } = filter;
  const shape = { state, sort, order, has: { task: !!task, service: !!service, owner: !!owner, responsible: !!of } };
  const values = { task, service, owner, responsible: of, most: collaborationsPerPage, before: (page - 1) * collaborationsPerPage };
  const rows = await readInOffice(employee, askPage(employee, shape, values));
  return { rows, total: rows[0]?.total ?? 0 };
}

export type ListedCollaboration = Awaited<ReturnType<typeof listCollaborations>>["rows"][number];

type Chosen = "task" | "service" | "owner" | "responsible";
type Shape = Pick<CollaborationFilter, "state" | "sort" | "order"> & { has: Record<Chosen, boolean> };

const askPage = askedBy((from, employee, at: Places<Chosen | "most" | "before">, { has, ...shape }: Shape) => {
  const given = (name: Chosen) => (has[name] ? at[name] : null);
  const chosen = { task: given("task"), service: given("service"), owner: given("owner"), responsible: given("responsible") };
  const page = pageOf(from, employee, { ...shape, ...chosen }, at);
  const letter = latestLetter(from);
  return from
    .select({
      id: collaborations.id,
      customerId: customers.id,
      customer: customers.name,
      service: collaborations.service,
      invoiceRecipient: collaborations.invoiceRecipient,
      period: collaborations.period,
      task: tasks.name,
      owner,
      responsible,
      requestedAt: collaborations.requestedAt,
      approvedAt: collaborations.approvedAt,
      requestedById: collaborations.requestedById,
      sender: nameOf(sql`${collaborations.requestedById}`),
      status: statusSql(),
      termsWait: sql<boolean>`exists (select from terms_asks a where a.collaboration_id = ${collaborations.id}
          and num_nonnulls(a.approved_at, a.superseded_at) = 0)`,
      mayReplaceInvitee: sql<boolean>`${collaborations.scenario} = 'new-administrator' and ${companies.confirmedAt} is null`,
      deliveryStatus: letter.deliveryStatus,
      attempts: letter.attempts,
      bounceReason: letter.bounceReason,
      failReason: letter.failReason,
      recipient: letter.recipient,
      reminders: sql<number>`(select count(*) from letters where letters.collaboration_id = ${collaborations.id}
          and letters.kind = 'reminder')`.mapWith(Number),
      total: page.total,
    })
    .from(page)
    .innerJoin(collaborations, eq(collaborations.id, page.id))
    .innerJoin(customers, eq(customers.id, collaborations.customerId))
    .innerJoin(tasks, eq(tasks.id, collaborations.taskId))
    .innerJoin(companies, eq(companies.id, collaborations.companyId))
    .leftJoinLateral(letter, sql`true`)
    .orderBy(page.place);
});

/** Which collaborations stand on the page, in which order. Customers and tasks are read here only when the filter or the order asks for them. */
function pageOf(from: Writer, employee: Asking, filter: WrittenFilter, { most, before }: Places<"most" | "before">) {
  const place = sql`row_number() over (order by ${sql.join([...orderOf(filter), sql`${collaborations.id}`], sql`, `)})`;
  const page = from
    .select({
      id: collaborations.id,
      place: place.mapWith(Number).as("place"),
      total: sql`count(*) over ()`.mapWith(Number).as("total"),
    })
    .from(collaborations)
    .$dynamic();
  if (asksForCustomer(employee, filter)) page.innerJoin(customers, eq(customers.id, collaborations.customerId));
  if (asksForTask(filter)) page.innerJoin(tasks, eq(tasks.id, collaborations.taskId));
  return page.where(filtered(employee, filter)).orderBy(sql`place`).limit(most).offset(before).as("page");
}

/** By the time of sending, those that wait come first. */
function orderOf({ sort, order }: WrittenFilter): SQL[] {
  const direction = order === "asc" ? asc : desc;
  const latest = desc(collaborations.requestedAt);
  switch (sort) {
    case "customer":
      return [direction(inSwedish(customers.name)), latest];
    case "owner":
      return [direction(inSwedish(owner)), latest];
    case "responsible":
      return [direction(inSwedish(responsible)), latest];
    default:
      return [desc(sql`(${statusSql()} = 'requested')`), direction(collaborations.requestedAt)];
  }
}
