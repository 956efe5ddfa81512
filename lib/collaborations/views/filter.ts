import { and, eq, type SQL } from "drizzle-orm";
import type { Given } from "#db/question.ts";
import { collaborations, customers, tasks } from "#db/schema/index.ts";
import { inSightOf } from "#lib/customers/find.ts";
import type { Asking } from "#lib/kept.ts";
import { maySeeEveryCustomer } from "#lib/rights.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { type Status, statusSql } from "#lib/standing/status.ts";

export const collaborationSortings = ["sent", "customer", "owner", "responsible"] as const;

/** What a list of collaborations is asked to show. `task` is a task template's id, `owner` and `responsible` are employees'. */
export type CollaborationFilter = {
  task: string | null;
  service: Service | null;
  owner: string | null;
  responsible: string | null;
  state: Status | null;
  sort: (typeof collaborationSortings)[number];
  order: "asc" | "desc";
  page: number;
};

type Chosen = "task" | "service" | "owner" | "responsible";
/** A filter as a query has it: what differs from one asker to the next may be where it stands. */
export type WrittenFilter = Omit<CollaborationFilter, Chosen | "page"> & Record<Chosen, Given | null>;

/** Everything in sight, the latest first. */
export const everyCollaboration: CollaborationFilter = {
  task: null,
  service: null,
  owner: null,
  responsible: null,
  state: null,
  sort: "sent",
  order: "desc",
  page: 1,
};

/** Whether somebody's filter or its order looks at customers; whoever sees only their own looks at them always. */
export const asksForCustomer = (employee: Asking, { responsible, sort }: WrittenFilter): boolean =>
  !maySeeEveryCustomer(employee) || responsible !== null || sort === "customer" || sort === "responsible";

export const asksForTask = ({ task, owner, sort }: WrittenFilter): boolean => task !== null || owner !== null || sort === "owner";

/** The collaborations in sight that a filter leaves, where what it asks for is joined. */
export function filtered(employee: Asking, filter: WrittenFilter): SQL | undefined {
  const { task, service, owner, responsible, state } = filter;
  return and(
    eq(collaborations.officeId, employee.officeId),
    asksForCustomer(employee, filter) ? inSightOf(employee) : undefined,
    task ? eq(tasks.templateId, task) : undefined,
    service ? eq(collaborations.service, service) : undefined,
    owner ? eq(tasks.ownerId, owner) : undefined,
    responsible ? eq(customers.responsibleId, responsible) : undefined,
    state ? eq(statusSql(), state) : undefined,
  );
}
