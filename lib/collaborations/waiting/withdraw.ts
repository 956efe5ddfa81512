import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Collaboration, collaborations } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { lockCompany } from "#lib/companies/confirm.ts";
import { withdrawProvisional } from "#lib/companies/withdraw-provisional.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayWithdraw } from "#lib/rights.ts";
import { historyOf } from "#lib/standing/history.ts";
import { partiesOf } from "#lib/standing/parties.ts";
import { waitsForAnswer } from "#lib/standing/status.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { findOwn, lockForOffice } from "../hold.ts";
import { tellWithdrawn } from "./letters.ts";

type Result = Outcome<{ collaboration: Collaboration }, "unknown-request" | "not-allowed" | "no-longer-open">;

/** Takes a request back before it is answered: one's own, or with full rights anybody's. */
export async function withdrawCollaboration(employee: Employee, collaborationId: string): Promise<Result> {
  return inOffice(employee, async (tx) => {
    const request = await findOwn(tx, employee, collaborationId);
    if (!request) return { refusal: "unknown-request" };
    if (!mayWithdraw(employee, request)) return { refusal: "not-allowed" };

    await lockCompany(tx, request.companyId);
    await lockForOffice(tx, employee, request.id);
    const collaboration = await withdrawHeld(tx, request, employee);
    return collaboration ? { collaboration } : { refusal: "no-longer-open" };
  });
}

/** The same for a request whose company and customer are held; nobody withdraws it where its office closes. Nothing when it waits no longer. */
export async function withdrawHeld(tx: Transaction, { id }: Pick<Collaboration, "id">, employee?: Employee) {
  const [collaboration] = await tx
    .update(collaborations)
    .set({ withdrawnAt: sqlNow() })
    .where(and(eq(collaborations.id, id), waitsForAnswer()))
    .returning();
  if (!collaboration) return undefined;

  const parties = await partiesOf(tx, collaboration);
  await withdrawProvisional(tx, collaboration);
  await record(tx, historyOf(collaboration), {
    actor: employee ?? { name: "Spiris" },
    action: "collaboration withdrawn",
    details: { service: collaboration.service },
  });
  await tellWithdrawn(tx, collaboration, parties, employee);
  return collaboration;
}
