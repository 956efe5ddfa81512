import { asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { customers, employees, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Employee } from "#lib/auth/who.ts";
import type { Status } from "#lib/collaborations/status.ts";
import { type CustomerFilter, filtered } from "./filter.ts";
import { latest } from "./latest.ts";

export const perPage = 50;

const byName = sql`${customers.name} collate "sv-SE-x-icu"`;
const responsible = sql<string>`${people.firstName} || ' ' || ${people.lastName}`;

/** One page of the office's customers as filtered and sorted, and how many there are in all. */
export async function listCustomers(employee: Employee, filter: CustomerFilter) {
  return inOffice(employee, async (tx) => {
    const collaboration = latest(tx, filter.service);
    const { status, requestedAt, undelivered } = collaboration;
    const waitingSince = sql<Date | null>`case when ${status} = 'requested' then ${requestedAt} end`.mapWith(customers.createdAt);
    const rows = await tx
      .select({
        id: customers.id,
        name: customers.name,
        number: customers.number,
        organisationNumber: customers.organisationNumber,
        responsible,
        state: sql<"undelivered" | "not-activated" | Status>`case when ${status} = 'requested' and ${undelivered} then 'undelivered'
          else coalesce(${status}, 'not-activated') end`,
        waitingSince,
        lastActivityAt: customers.lastActivityAt,
        total: sql<number>`count(*) over ()`.mapWith(Number),
      })
      .from(customers)
      .innerJoin(employees, eq(employees.id, customers.responsibleId))
      .innerJoin(people, eq(people.id, employees.personId))
      .leftJoinLateral(collaboration, sql`true`)
      .where(filtered(employee, filter, collaboration))
      .orderBy(...orderOf(filter, waitingSince), customers.id)
      .limit(perPage)
      .offset((filter.page - 1) * perPage);
    return { customers: rows, total: rows[0]?.total ?? 0 };
  });
}

function orderOf({ sort, order }: CustomerFilter, waitingSince: SQL): SQL[] {
  const direction = order === "asc" ? asc : desc;
  switch (sort) {
    case "number":
      return [direction(sql`length(${customers.number})`), direction(customers.number)];
    case "responsible":
      return [direction(sql`${responsible} collate "sv-SE-x-icu"`), asc(byName)];
    case "waiting":
      return [sql`${direction(waitingSince)} nulls last`, asc(byName)];
    case "activity":
      return [direction(customers.lastActivityAt)];
    default:
      return [direction(byName)];
  }
}
