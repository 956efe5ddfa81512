import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { customers, employees, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Employee } from "#lib/auth/who.ts";
import { statuses } from "#lib/collaborations/status.ts";
import { visibleTo } from "./find.ts";
import { latest } from "./latest.ts";
import { matching } from "./search.ts";

export const perPage = 50;
export const sortings = ["name", "number", "responsible", "waiting", "activity"] as const;
export const states = ["not-activated", ...statuses] as const;
export type CustomerState = (typeof states)[number];

export type CustomerFilter = {
  search: string;
  state: CustomerState | null;
  responsible: string | null;
  sort: (typeof sortings)[number];
  order: "asc" | "desc";
  page: number;
};

/** One page of the office's customers as filtered and sorted, and how many there are in all. */
export async function listCustomers(employee: Employee, filter: CustomerFilter) {
  return inOffice(employee, async (tx) => {
    const collaboration = latest(tx);
    const state = sql<CustomerState>`coalesce(${collaboration.status}, 'not-activated')`;
    const waitingSince = sql<Date | null>`case when ${collaboration.status} = 'requested' then ${collaboration.requestedAt} end`.mapWith(
      customers.createdAt,
    );
    const responsible = sql<string>`${people.firstName} || ' ' || ${people.lastName}`;
    const rows = await tx
      .select({
        id: customers.id,
        name: customers.name,
        number: customers.number,
        organisationNumber: customers.organisationNumber,
        responsible,
        state,
        waitingSince,
        lastActivityAt: customers.lastActivityAt,
        total: sql<number>`count(*) over ()`.mapWith(Number),
      })
      .from(customers)
      .innerJoin(employees, eq(employees.id, customers.responsibleId))
      .innerJoin(people, eq(people.id, employees.personId))
      .leftJoinLateral(collaboration, sql`true`)
      .where(
        and(
          visibleTo(employee),
          matching(filter.search),
          filter.state ? sql`${state} = ${filter.state}` : undefined,
          filter.responsible ? eq(customers.responsibleId, filter.responsible) : undefined,
        ),
      )
      .orderBy(...orderOf(filter, responsible, waitingSince), customers.id)
      .limit(perPage)
      .offset((filter.page - 1) * perPage);
    return { customers: rows, total: rows[0]?.total ?? 0 };
  });
}

function orderOf({ sort, order }: CustomerFilter, responsible: SQL, waitingSince: SQL): SQL[] {
  const direction = order === "asc" ? asc : desc;
  const byName = sql`${customers.name} collate "sv-SE-x-icu"`;
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
