import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { listInvited } from "#lib/collaborations/invitations/invited.ts";
import { lockCompany } from "#lib/companies/confirm.ts";
import { withdrawProvisional } from "#lib/companies/withdraw-provisional.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import type { Outcome } from "#lib/outcome.ts";
import { historyOf } from "#lib/standing/history.ts";
import { mySpirisLink } from "#lib/standing/links.ts";
import { type Parties, partiesOf } from "#lib/standing/parties.ts";
import { about, addressedTo } from "#lib/standing/recipients.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { findOwn } from "../find.ts";
import { lockForOffice } from "../hold.ts";
import { waitsForAnswer } from "../open.ts";

type Collaboration = typeof collaborations.$inferSelect;
type Result = Outcome<{ collaboration: Collaboration }, "unknown-request" | "not-allowed" | "no-longer-open">;

/** Takes a request back before it is answered: one's own, or with full rights anybody's. */
export async function withdrawCollaboration(employee: Employee, collaborationId: string): Promise<Result> {
  return inOffice(employee, async (tx) => {
    const request = await findOwn(tx, employee, collaborationId);
    if (!request) return { refusal: "unknown-request" };
    if (request.requestedById !== employee.employeeId && !mayWithdrawAny(employee)) return { refusal: "not-allowed" };

    await lockCompany(tx, request.companyId);
    await lockForOffice(tx, employee, request.id);
    const [collaboration] = await tx
      .update(collaborations)
      .set({ withdrawnAt: sqlNow() })
      .where(and(eq(collaborations.id, request.id), waitsForAnswer()))
      .returning();
    if (!collaboration) return { refusal: "no-longer-open" };

    const parties = await partiesOf(tx, collaboration);
    await withdrawProvisional(tx, collaboration);
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
