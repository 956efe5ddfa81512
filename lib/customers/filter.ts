import { and, eq, exists, isNotNull, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import type { Given, Writer } from "#db/question.ts";
import { collaborations, customers, tasks } from "#db/schema/index.ts";
import type { Asking } from "#lib/kept.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { statuses } from "#lib/standing/status.ts";
import { inSightOf } from "./find.ts";
import { isAskedFor, latestPerService } from "./most-urgent.ts";
import { matching } from "./search.ts";

export const sortings = ["name", "number", "responsible", "waiting", "activity"] as const;
export const states = ["not-activated", ...statuses, "attention", "archived"] as const;

/** What a list of customers is asked to show. `task` is a task template's id. */
export type CustomerFilter = {
  search: string;
  state: (typeof states)[number] | null;
  responsible: string | null;
  task: string | null;
  service: Service | null;
  sort: (typeof sortings)[number];
  order: "asc" | "desc";
  page: number;
};

/** Everything in sight, by name. */
export const noFilter: CustomerFilter = {
  search: "",
  state: null,
  responsible: null,
  task: null,
  service: null,
  sort: "name",
  order: "asc",
  page: 1,
};

/** A filter as a query has it: what differs from one asker to the next may be where it stands. */
export type WrittenFilter = Omit<CustomerFilter, "responsible" | "task" | "service" | "page"> &
  Record<"responsible" | "task" | "service", Given | null>;

/** The customers in sight that a filter leaves. */
export function filtered(from: Writer, employee: Asking, filter: WrittenFilter): SQL | undefined {
  return and(
    inSightOf(employee),
    filter.state === "archived" ? isNotNull(customers.archivedAt) : isNull(customers.archivedAt),
    matching(filter.search),
    inState(from, employee, filter),
    filter.responsible ? eq(customers.responsibleId, filter.responsible) : undefined,
    filter.task ? hasTask(filter.task) : undefined,
  );
}

/** Whether the filter looks at collaborations at all. */
export const asksForCollaboration = ({ state, service }: Pick<WrittenFilter, "state" | "service">): boolean =>
  (state !== null && state !== "archived") || service !== null;

/**
 * Asked once for the whole office, not for each customer. As an array, which PostgreSQL looks up in the index of customers whatever it
 * expects the walls to let through.
 */
function inState(from: Writer, employee: Asking, filter: WrittenFilter): SQL | undefined {
  if (!asksForCollaboration(filter)) return undefined;
  const { state, service } = filter;
  const meant = and(eq(collaborations.officeId, employee.officeId), service ? eq(collaborations.service, service) : undefined);
  if (state === "not-activated")
    return notInArray(customers.id, from.select({ id: collaborations.customerId }).from(collaborations).where(meant));
  const latest = latestPerService(from, meant);
  return sql`${customers.id} = any(array(${from
    .select({ id: latest.customerId })
    .from(latest)
    .where(isAskedFor(latest, employee, state))}))`;
}

const hasTask = (templateId: Given) =>
  exists(
    sql`(select from ${tasks} where ${tasks.customerId} = ${customers.id} and ${tasks.templateId} = ${templateId} and ${tasks.deactivatedAt} is null)`,
  );
