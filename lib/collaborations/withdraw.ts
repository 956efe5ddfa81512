import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations } from "#db/schema/index.ts";
import { alsoInCompany, inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Employee } from "#lib/auth/who.ts";
import { lockCompany } from "#lib/companies/confirm.ts";
import { takeBack } from "#lib/companies/take-back.ts";
import { findCustomer } from "#lib/customers/find.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import type { Outcome } from "#lib/outcome.ts";
import { moment } from "#lib/time.ts";
import { about, addressedTo } from "./addressing.ts";
import { historyOf } from "./history.ts";
import { listInvited } from "./invited.ts";
import { mySpirisLink } from "./link.ts";
import { waitsForAnswer } from "./open.ts";
import { type Parties, partiesOf } from "./parties.ts";

type Collaboration = typeof collaborations.$inferSelect;
type Result = Outcome<{ collaboration: Collaboration }, "unknown-request" | "not-allowed" | "no-longer-open">;

/** Takes a request back before it is answered: one's own, or with full rights anybody's. */
export async function withdrawCollaboration(employee: Employee, collaborationId: string): Promise<Result> {
  return inOffice(employee, async (tx) => {
    const own = and(eq(collaborations.id, collaborationId), eq(collaborations.officeId, employee.officeId));
    const [request] = await tx.select().from(collaborations).where(own);
    if (!request || !(await findCustomer(tx, employee, request.customerId))) return { refusal: "unknown-request" };
    if (request.requestedById !== employee.employeeId && !mayWithdrawAny(employee)) return { refusal: "not-allowed" };

    await lockCompany(tx, request.companyId);
    const [collaboration] = await tx.update(collaborations).set({ withdrawnAt: moment() }).where(and(own, waitsForAnswer())).returning();
    if (!collaboration) return { refusal: "no-longer-open" };

    const parties = await partiesOf(tx, collaboration);
    await alsoInCompany(tx, collaboration.companyId);
    await takeBack(tx, collaboration);
    await record(tx, historyOf(collaboration), {
      actor: employee,
      action: "collaboration withdrawn",
      details: { service: collaboration.service },
    });
    await tellInvited(tx, collaboration, parties, employee);
    return { collaboration };
  });
}

export const mayWithdrawAny = ({ rights }: Pick<Employee, "rights">): boolean => rights === "full" || rights === "administrator";

/** Whoever still holds a link to the request. */
async function tellInvited(tx: Transaction, collaboration: Collaboration, { office, company, service }: Parties, employee: Employee) {
  for (const receiver of await listInvited(tx, collaboration)) {
    await queueLetter(tx, {
      kind: "request-withdrawn",
      facts: { office, company, service, sender: employee.name, home: mySpirisLink() },
      from: { name: `${employee.name}, ${office}`, replyTo: employee.email },
      ...addressedTo(receiver),
      ...about(collaboration),
    });
  }
}
