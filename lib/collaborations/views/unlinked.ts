import { and, eq, isNotNull, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Places } from "#db/question.ts";
import { readInOffice } from "#db/reading.ts";
import { collaborations, customers, tasks } from "#db/schema/index.ts";
import { visibleTo } from "#lib/customers/find.ts";
import { askedBy } from "#lib/kept.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayWithdrawAny } from "#lib/rights.ts";
import { isLive } from "#lib/standing/status.ts";
import type { Employee } from "#lib/who.ts";
import type { CollaborationFilter } from "./filter.ts";
import { collaborationsPerPage } from "./list.ts";

type Page = { rows: Unlinked[]; total: number };
export type Unlinked = {
  customerId: string;
  customer: string;
  service: string;
  since: Date;
  /** The collaboration whose task is no longer active; without one the customer's company has the service on its own account. */
  collaborationId: string | null;
  task: string | null;
  total: number;
};

type Filter = Pick<CollaborationFilter, "service" | "responsible" | "page">;

/** Services and collaborations of the office's customers that no active task stands behind, by name. */
export async function listUnlinked(employee: Employee, { service, responsible, page }: Filter): Promise<Outcome<Page, "not-allowed">> {
  if (!mayWithdrawAny(employee)) return { refusal: "not-allowed" };
  const shape = { service: !!service, responsible: !!responsible };
  const values = { service, responsible, most: collaborationsPerPage, before: (page - 1) * collaborationsPerPage };
  const rows = await readInOffice(employee, askPage(employee, shape, values));
  return { rows, total: rows[0]?.total ?? 0 };
}

type Chosen = "service" | "responsible";

const askPage = askedBy((from, employee, at: Places<Chosen | "most" | "before">, has: Record<Chosen, boolean>) => {
  const ofCustomer = and(visibleTo(employee), has.responsible ? eq(customers.responsibleId, at.responsible) : undefined);
  const both = unionAll(
    from
      .select({
        customerId: customers.id,
        customer: sql<string>`${customers.name} collate "sv-SE-x-icu"`.as("customer"),
        service: sql<string>`unlinked.service`.as("service"),
        since: sql<Date>`unlinked.since`.mapWith(customers.createdAt).as("since"),
        collaborationId: sql<string | null>`null::uuid`.as("collaboration_id"),
        task: sql<string | null>`null::text`.as("task"),
      })
      .from(customers)
      .innerJoin(sql`unlinked_services() unlinked`, sql`unlinked.customer_id = ${customers.id}`)
      .where(and(ofCustomer, has.service ? sql`unlinked.service = ${at.service}` : undefined)),
    from
      .select({
        customerId: customers.id,
        customer: sql<string>`${customers.name} collate "sv-SE-x-icu"`.as("customer"),
        service: sql<string>`${collaborations.service}`.as("service"),
        since: sql<Date>`${tasks.deactivatedAt}`.mapWith(customers.createdAt).as("since"),
        collaborationId: sql<string | null>`${collaborations.id}`.as("collaboration_id"),
        task: sql<string | null>`${tasks.name}`.as("task"),
      })
      .from(collaborations)
      .innerJoin(customers, eq(customers.id, collaborations.customerId))
      .innerJoin(tasks, and(eq(tasks.id, collaborations.taskId), eq(tasks.customerId, collaborations.customerId)))
      .where(
        and(
          eq(collaborations.officeId, employee.officeId),
          ofCustomer,
          has.service ? eq(collaborations.service, at.service) : undefined,
          eq(tasks.officeId, employee.officeId),
          isNotNull(tasks.deactivatedAt),
          isLive(),
        ),
      ),
  ).as("both");
  return from
    .select({
      customerId: both.customerId,
      customer: both.customer,
      service: both.service,
      since: both.since,
      collaborationId: both.collaborationId,
      task: both.task,
      total: sql`count(*) over ()`.mapWith(Number),
    })
    .from(both)
    .orderBy(both.customer, both.service, both.collaborationId)
    .limit(at.most)
    .offset(at.before);
});
