import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, customers, employees, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Employee } from "#lib/auth/who.ts";
import { type Status, statuses, statusSql } from "#lib/collaborations/status.ts";
import { visibleTo } from "./find.ts";
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

/** The latest collaboration of each customer in the service that the list shows. */
const latest = (tx: Transaction) =>
  tx
    .select({
      status: statusSql().as("status"),
      requestedAt: sql<Date | null>`${collaborations.requestedAt}`.as("requested_at"),
    })
    .from(collaborations)
    .where(and(eq(collaborations.customerId, customers.id), eq(collaborations.service, "digital-invoices")))
    .orderBy(desc(collaborations.requestedAt))
    .limit(1)
    .as("latest");

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

/** The figures of the sidebar: how many customers one sees, and how many of them wait, are active, … */
export async function countCustomers(employee: Employee): Promise<Partial<Record<Status, number>> & { all: number }> {
  return inOffice(employee, async (tx) => {
    const collaboration = latest(tx);
    const rows = await tx
      .select({ status: collaboration.status, customers: sql<number>`count(*)`.mapWith(Number) })
      .from(customers)
      .leftJoinLateral(collaboration, sql`true`)
      .where(visibleTo(employee))
      .groupBy(collaboration.status);
    const all = rows.reduce((sum, row) => sum + row.customers, 0);
    return { all, ...Object.fromEntries(rows.filter((row) => row.status).map((row) => [row.status, row.customers])) };
  });
}

/** Who can be chosen in the filter: those who are responsible for somebody. */
export async function listResponsible(employee: Employee) {
  return inOffice(employee, (tx) =>
    tx
      .selectDistinct({ id: employees.id, name: sql<string>`${people.firstName} || ' ' || ${people.lastName}` })
      .from(customers)
      .innerJoin(employees, eq(employees.id, customers.responsibleId))
      .innerJoin(people, eq(people.id, employees.personId))
      .where(and(eq(customers.officeId, employee.officeId), isNull(customers.archivedAt)))
      .orderBy(sql`2`)
      .limit(500),
  );
}
