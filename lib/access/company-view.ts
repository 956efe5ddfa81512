import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { auditEvents, collaborations, employees, offices, people, tasks } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { fullNameSql } from "#lib/names.ts";
import { isService } from "#lib/services/catalogue.ts";
import { monthsFormerAccessIsShown } from "#lib/standing/limits.ts";
import { statusSql } from "#lib/standing/status.ts";
import { sqlNow } from "#lib/time.ts";
import type { CompanyUser } from "#lib/who.ts";
import { openersOf } from "./who.ts";

/** Who at the offices can open what a company has, collaboration by collaboration: computed from the tasks as they are this moment. */
export async function showWhoSees({ companyId }: CompanyUser) {
  return inCompany({ companyId }, async (tx) => {
    const active = await listActive(tx, companyId);
    const access = await listAccess(tx, companyId);
    const history = await listChanges(tx, companyId);
    const shown = active.flatMap(({ service, ...collaboration }) => {
      if (!isService(service)) return [];
      const ofThis = access.filter(({ collaborationId }) => collaborationId === collaboration.id);
      const people = ofThis.map(({ employeeId, name, isOwner }) => {
        const gained = history.find(
          ({ action, chain, employees: ids }) =>
            action === "access added" && chain === collaboration.id && ids.split(",").includes(employeeId),
        );
        return { employeeId, name, why: isOwner ? ("owner" as const) : ("participant" as const), since: gained?.at ?? collaboration.since };
      });
      return [{ ...collaboration, service, people }];
    });
    const former = history.flatMap(({ action, service, ...line }) =>
      action === "access added" || !isService(service) || !line.isRecent ? [] : [{ ...line, action, service }],
    );
    return { shown, former };
  });
}

export type WhoSees = Awaited<ReturnType<typeof showWhoSees>>;

const isActive = (companyId: string) => and(eq(collaborations.companyId, companyId), sql`${statusSql()} = 'active'`);

async function listActive(tx: Transaction, companyId: string) {
  return tx
    .select({
      id: collaborations.id,
      service: collaborations.service,
      office: offices.name,
      task: tasks.name,
      isTaskActive: sql<boolean>`${tasks.deactivatedAt} is null`,
      since: sql`${collaborations.approvedAt}`.mapWith(collaborations.requestedAt),
    })
    .from(collaborations)
    .innerJoin(offices, eq(offices.id, collaborations.officeId))
    .innerJoin(tasks, eq(tasks.id, collaborations.taskId))
    .where(isActive(companyId))
    .orderBy(offices.name, collaborations.service, collaborations.id)
    .limit(200);
}

async function listAccess(tx: Transaction, companyId: string) {
  return tx
    .select({
      collaborationId: collaborations.id,
      employeeId: employees.id,
      name: fullNameSql(people),
      isOwner: sql<boolean>`${eq(tasks.ownerId, employees.id)}`,
    })
    .from(collaborations)
    .innerJoin(tasks, eq(tasks.id, collaborations.taskId))
    .innerJoin(employees, inArray(employees.id, openersOf(collaborations.taskId)))
    .innerJoin(people, eq(people.id, employees.personId))
    .where(isActive(companyId))
    .orderBy(sql`${people.firstName} collate "sv-SE-x-icu"`, people.lastName, people.id)
    .limit(1000);
}

/** When access came and went, newest first, out of the collaborations' histories. */
async function listChanges(tx: Transaction, companyId: string) {
  const since = sql`${sqlNow()} - make_interval(months => ${monthsFormerAccessIsShown})`;
  const told = (name: string) => sql<string>`coalesce(${auditEvents.details}->>${name}, '')`;
  return tx
    .select({
      id: auditEvents.id,
      chain: auditEvents.chain,
      action: sql<"access added" | "access ended" | "collaboration ended">`${auditEvents.action}`,
      at: auditEvents.occurredAt,
      service: told("service"),
      names: told("name"),
      employees: told("employees"),
      office: offices.name,
      isRecent: sql<boolean>`${gt(auditEvents.occurredAt, since)}`,
    })
    .from(auditEvents)
    .innerJoin(offices, eq(offices.id, auditEvents.officeId))
    .where(and(eq(auditEvents.companyId, companyId), inArray(auditEvents.action, ["access added", "access ended", "collaboration ended"])))
    .orderBy(desc(auditEvents.occurredAt), desc(auditEvents.position))
    .limit(500);
}
