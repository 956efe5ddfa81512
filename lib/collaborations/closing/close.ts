import { and, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { collaborations, customers, employees, offices } from "#db/schema/index.ts";
import { alsoInCompany, inSystem } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { closeSessionsWithoutPlace } from "#lib/auth/sessions/open.ts";
import { endPlanned } from "#lib/collaborations/due/end.ts";
import { withdrawHeld } from "#lib/collaborations/waiting/withdraw.ts";
import { lockCompany } from "#lib/companies/confirm.ts";
import { historyOf } from "#lib/offices/history.ts";
import { isLive, waitsForAnswer } from "#lib/standing/status.ts";
import { sqlNow, sqlToday } from "#lib/time.ts";
import { lockAll } from "../hold.ts";

/**
 * Closes every office whose day has come, and says how many. Its employees go first, so that nothing new begins; then what waits is withdrawn
 * and what is active ends, company by company. What a stop in the middle leaves undone is done the next time.
 */
export async function closeDueOffices(): Promise<number> {
  const due = await inSystem((tx) => tx.select({ officeId: offices.id }).from(offices).where(isDue()));
  for (const { officeId } of due) {
    await shutEmployeesOut(officeId);
    for (const companyId of await companiesOf(officeId)) await endWith(officeId, companyId);
    await markClosed(officeId);
  }
  return due.length;
}

const lives = sql`exists (select from ${collaborations} where ${collaborations.officeId} = ${offices.id} and ${isLive()})`;
const isDue = () => and(lte(offices.closesOn, sqlToday()), or(isNull(offices.closedAt), lives));

const shutEmployeesOut = (officeId: string) =>
  inSystem(async (tx) => {
    const open = and(eq(employees.officeId, officeId), isNull(employees.closedAt));
    const gone = await tx.update(employees).set({ closedAt: sqlNow() }).where(open).returning();
    for (const { personId } of gone) await closeSessionsWithoutPlace(tx, personId);
  });

const companiesOf = (officeId: string) =>
  inSystem(async (tx) => {
    const live = and(eq(collaborations.officeId, officeId), isLive());
    const found = await tx.selectDistinct({ companyId: collaborations.companyId }).from(collaborations).where(live);
    return found.map(({ companyId }) => companyId);
  });

const endWith = (officeId: string, companyId: string) =>
  inSystem(async (tx) => {
    await lockCompany(tx, companyId);
    const theirs = and(eq(collaborations.officeId, officeId), eq(collaborations.companyId, companyId));
    for (const request of await lockAll(tx, and(theirs, waitsForAnswer()))) {
      await alsoInCompany(tx, companyId);
      await withdrawHeld(tx, request);
    }
    const active = and(theirs, sql`${collaborations.approvedAt} is not null`, isNull(collaborations.endedAt));
    const customersOf = tx.select({ id: collaborations.customerId }).from(collaborations).where(active);
    await tx.select({ id: customers.id }).from(customers).where(inArray(customers.id, customersOf)).orderBy(customers.id).for("update");
    await tx.update(collaborations).set({ endsOn: sqlToday() }).where(active);
    await endPlanned(tx, theirs);
  });

const markClosed = (officeId: string) =>
  inSystem(async (tx) => {
    const open = and(eq(offices.id, officeId), isNull(offices.closedAt));
    const closed = await tx.update(offices).set({ closedAt: sqlNow() }).where(open).returning({ id: offices.id });
    if (closed.length > 0) await record(tx, historyOf({ officeId }), { actor: { name: "Spiris" }, action: "office closed" });
  });
