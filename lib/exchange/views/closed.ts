import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { collaborations, documents, employees, people, tasks } from "#db/schema/index.ts";
import { alsoInCompany, inOffice } from "#db/tenant.ts";
import { isNotOfOtherOffice } from "#lib/access/mailbox.ts";
import { fullNameSql } from "#lib/names.ts";
import { mayEnd } from "#lib/rights.ts";
import { statusSql } from "#lib/standing/status.ts";
import type { Employee } from "#lib/who.ts";
import { needsAttention } from "./filter.ts";

type Why = "not-active" | "inactive-task" | "not-on-task";
type Counts = { in: number; out: number; attention: number };
type Closed = { why: Why; owner?: string; counts?: Counts };

/**
 * Why a customer's mailbox does not open to an employee who sees the customer. Whoever has full rights is told how many documents there are
 * where the collaboration is active, and nothing of what they say.
 */
export async function whyClosed(employee: Employee, customerId: string): Promise<Closed> {
  return inOffice(employee, async (tx): Promise<Closed> => {
    const its = and(eq(collaborations.officeId, employee.officeId), eq(collaborations.customerId, customerId));
    const [active] = await tx
      .select({ companyId: collaborations.companyId, deactivatedAt: tasks.deactivatedAt, owner: fullNameSql(people) })
      .from(collaborations)
      .innerJoin(tasks, eq(tasks.id, collaborations.taskId))
      .innerJoin(employees, eq(employees.id, tasks.ownerId))
      .innerJoin(people, eq(people.id, employees.personId))
      .where(and(its, eq(collaborations.service, "digital-invoices"), sql`${statusSql()} = 'active'`))
      .orderBy(desc(collaborations.requestedAt))
      .limit(1);
    if (!active) return { why: "not-active" };
    const why = active.deactivatedAt ? "inactive-task" : "not-on-task";
    if (!mayEnd(employee)) return { why, owner: active.owner };
    await alsoInCompany(tx, active.companyId);
    const many = (condition: SQL) => sql`count(*) filter (where ${condition})`.mapWith(Number);
    const [counts] = await tx
      .select({
        in: many(sql`${documents.direction} = 'in'`),
        out: many(sql`${documents.direction} = 'out'`),
        attention: many(needsAttention("office")),
      })
      .from(documents)
      .where(and(eq(documents.companyId, active.companyId), isNotOfOtherOffice(employee)));
    return { why, owner: active.owner, ...(counts && { counts }) };
  });
}
