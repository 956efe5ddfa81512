import { and, eq, isNull, ne } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type OfficeApplication, officeApplications, offices } from "#db/schema/index.ts";
import { inOperator } from "#db/tenant.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import { tellApplicant } from "./letters.ts";
import { openForApplicant } from "./open.ts";

type Decision = { decision: "approve" | "refuse"; operator: string; proof: string };
type Result = Outcome<{ application: OfficeApplication }, "not-waiting" | "number-taken">;

const isUndecided = () => and(isNull(officeApplications.approvedAt), isNull(officeApplications.refusedAt));

/** Applications that nobody has decided on, the oldest first; not those for a number that has an office. */
export const listWaitingApplications = () =>
  inOperator(async (tx) => {
    const rows = await tx
      .select({ application: officeApplications })
      .from(officeApplications)
      .leftJoin(offices, eq(offices.organisationNumber, officeApplications.organisationNumber))
      .where(and(isUndecided(), isNull(offices.id)))
      .orderBy(officeApplications.confirmedAt, officeApplications.id)
      .limit(500);
    return rows.map(({ application }) => application);
  });

/** An operator's word on an office that waits. Approved, it opens, and others who wait with the same number are told that there is one. */
export async function decideOnApplication(id: string, { decision, operator, proof }: Decision): Promise<Result> {
  return inOperator(async (tx) => {
    const time = decision === "approve" ? { approvedAt: sqlNow() } : { refusedAt: sqlNow() };
    const waiting = and(eq(officeApplications.id, id), isUndecided());
    const [application] = await tx
      .update(officeApplications)
      .set({ ...time, operator, proof })
      .where(waiting)
      .returning();
    if (!application) return { refusal: "not-waiting" };
    if (decision === "refuse") await tellApplicant(tx, application, "refused");
    else {
      if (!(await openForApplicant(tx, application, { operator, proof }))) return { refusal: "number-taken" };
      await refuseOthers(tx, application, operator);
    }
    return { application };
  });
}

async function refuseOthers(tx: Transaction, { id, organisationNumber, email }: OfficeApplication, operator: string): Promise<void> {
  const same = and(eq(officeApplications.organisationNumber, organisationNumber), ne(officeApplications.id, id), isUndecided());
  const others = await tx.update(officeApplications).set({ refusedAt: sqlNow(), operator }).where(same).returning();
  // Whoever has asked twice is not told to ask themselves.
  for (const other of others.filter((one) => one.email !== email)) await tellApplicant(tx, other, "known");
}
