import { asc, count, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Places, Writer } from "#db/question.ts";
import { readInOffice } from "#db/reading.ts";
import { customers } from "#db/schema/index.ts";
import { type Asking, askedBy } from "#lib/kept.ts";
import type { Status } from "#lib/standing/status.ts";
import type { Employee } from "#lib/who.ts";
import { asksForCollaboration, type CustomerFilter, filtered, type WrittenFilter } from "./filter.ts";
import { mostUrgent } from "./most-urgent.ts";

export const perPage = 50;

const byName = sql`${customers.name} collate "sv-SE-x-icu"`;

/** Asked for the fifty rows of a page, not joined to all that the filter leaves. */
const responsible = sql<string>`(select called_at(people, employees.invited_as, employees.accepted_at)
  from employees join people on people.id = employees.person_id where employees.id = ${customers.responsibleId})`;

/** One page of the office's customers as filtered and sorted, and how many there are in all. */
export async function listCustomers(employee: Employee, filter: CustomerFilter) {
  const { search, state, sort, order, responsible, task, service, page } = filter;
  const shape = { search, state, sort, order, has: { responsible: !!responsible, task: !!task, service: !!service } };
  const values = { responsible, task, service, most: perPage, before: (page - 1) * perPage };
  const rows = await readInOffice(employee, askPage(employee, shape, values));
  return { customers: rows, total: rows[0]?.total ?? 0 };
}

type Chosen = "responsible" | "task" | "service";
type Shape = Pick<CustomerFilter, "search" | "state" | "sort" | "order"> & { has: Record<Chosen, boolean> };

const writePage = (from: Writer, employee: Asking, at: Places<Chosen | "most" | "before">, { has, ...shape }: Shape) => {
  const given = (name: Chosen) => (has[name] ? at[name] : null);
  const filter = { ...shape, responsible: given("responsible"), task: given("task"), service: given("service") };
  const page = pageOf(from, employee, filter, at);
  const collaboration = mostUrgent(from, employee, filter);
  const { status, requestedAt, undelivered } = collaboration;
  return from
    .select({
      id: customers.id,
      name: customers.name,
      number: customers.number,
      organisationNumber: customers.organisationNumber,
      responsible,
      state: sql<"undelivered" | "not-activated" | Status>`case when ${status} = 'requested' and ${undelivered} then 'undelivered'
        else coalesce(${status}, 'not-activated') end`,
      waitingSince: sql<Date | null>`case when ${status} = 'requested' then ${requestedAt} end`.mapWith(customers.createdAt),
      lastActivityAt: customers.lastActivityAt,
      total: page.total,
    })
    .from(page)
    .innerJoin(customers, eq(customers.id, page.id))
    .leftJoinLateral(collaboration, sql`true`)
    .orderBy(...orderOf(filter, collaboration));
};

/** There are as many texts as there are searches: those are not kept. */
const askPage = askedBy(writePage, ({ search }) => search === "");

/** Which customers stand on the page. Each one's collaborations are read here only when the order asks for them. */
function pageOf(from: Writer, employee: Asking, filter: WrittenFilter, { most, before }: Places<"most" | "before">) {
  const collaboration = mostUrgent(from, employee, filter);
  const isMeant = filtered(from, employee, filter);
  // Counted for themselves where that is cheap: the page then ends after its fifty in the index of its order.
  const total =
    asksForCollaboration(filter) || filter.search
      ? sql`count(*) over ()`
      : sql`(${from.select({ many: count() }).from(customers).where(isMeant)})`;
  const page = from
    .select({ id: customers.id, total: total.mapWith(Number).as("total") })
    .from(customers)
    .$dynamic();
  const joined = filter.sort === "waiting" ? page.leftJoinLateral(collaboration, sql`true`) : page;
  return joined
    .where(isMeant)
    .orderBy(...orderOf(filter, collaboration))
    .limit(most)
    .offset(before)
    .as("page");
}

function orderOf({ sort, order }: WrittenFilter, { status, requestedAt }: ReturnType<typeof mostUrgent>): SQL[] {
  const direction = order === "asc" ? asc : desc;
  switch (sort) {
    case "number":
      return [direction(sql`length(${customers.number})`), direction(customers.number), asc(customers.id)];
    case "responsible":
      return [direction(sql`${responsible} collate "sv-SE-x-icu"`), asc(byName), asc(customers.id)];
    case "waiting":
      return [sql`${direction(sql`case when ${status} = 'requested' then ${requestedAt} end`)} nulls last`, asc(byName), asc(customers.id)];
    case "activity":
      return [direction(customers.lastActivityAt), direction(customers.id)];
    default:
      return [direction(byName), direction(customers.id)];
  }
}
