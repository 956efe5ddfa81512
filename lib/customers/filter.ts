import { and, eq, exists, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { customers, tasks } from "#db/schema/index.ts";
import type { Employee } from "#lib/auth/who.ts";
import { type Status, statuses, statusSql } from "#lib/collaborations/status.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { inSightOf } from "./find.ts";
import type { foremost } from "./foremost.ts";
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

/** What can need somebody's attention. */
const attentive: Status[] = ["requested", "declined", "expired"];

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

/** The customers in sight that a filter leaves; `collaboration` is the joined foremost one by the same filter. */
export function filtered(employee: Employee, filter: CustomerFilter, collaboration: ReturnType<typeof foremost>): SQL | undefined {
  return and(
    inSightOf(employee),
    filter.state === "archived" ? isNotNull(customers.archivedAt) : isNull(customers.archivedAt),
    matching(filter.search),
    mayBeInState(employee, filter),
    inState(filter, collaboration),
    filter.responsible ? eq(customers.responsibleId, filter.responsible) : undefined,
    filter.task ? hasTask(filter.task) : undefined,
  );
}

/** Whether the filter or its order looks at collaborations at all. */
export const asksForCollaboration = ({ state, service, sort }: CustomerFilter): boolean =>
  (state !== null && state !== "archived") || service !== null || sort === "waiting";

function inState({ state, service }: CustomerFilter, collaboration: ReturnType<typeof foremost>): SQL | undefined {
  if (state === "not-activated") return isNull(collaboration.status);
  return service || (state && state !== "archived") ? isNotNull(collaboration.status) : undefined;
}

/**
 * Leaves out beforehand who has no collaboration that could be meant: whose collaborations are looked at one by one are then few.
 * As an array, which PostgreSQL looks up in the index of customers whatever it expects the walls to let through.
 */
function mayBeInState({ officeId }: Employee, { state, service }: CustomerFilter): SQL | undefined {
  if (state === null || state === "archived") return undefined;
  const ofOffice = sql`select customer_id from collaborations where office_id = ${officeId} ${service ? sql`and service = ${service}` : sql``}`;
  if (state === "not-activated") return sql`${customers.id} not in (${ofOffice})`;
  const meant = state === "attention" ? attentive : [state];
  return sql`${customers.id} = any(array(${ofOffice} and ${inArray(statusSql(), meant)}))`;
}

const hasTask = (templateId: string) =>
  exists(
    sql`(select from ${tasks} where ${tasks.customerId} = ${customers.id} and ${tasks.templateId} = ${templateId} and ${tasks.deactivatedAt} is null)`,
  );
