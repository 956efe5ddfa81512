import { and, eq, gt, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { approvals, type Collaboration, collaborations, subscriptions } from "#db/schema/index.ts";
import { isService } from "#lib/services/catalogue.ts";
import { isUnanswered } from "#lib/standing/status.ts";
import { sqlNow, sqlToday } from "#lib/time.ts";
import { activateService } from "./create.ts";

type OfService = Pick<Collaboration, "companyId" | "service">;

const ofService = ({ companyId, service }: OfService) => and(eq(collaborations.companyId, companyId), eq(collaborations.service, service));

/** Approved, neither ended nor due to be. */
const goesOn = () =>
  and(
    isNotNull(collaborations.approvedAt),
    isNull(collaborations.endedAt),
    or(isNull(collaborations.endsOn), gt(collaborations.endsOn, sqlToday())),
  );

/** Whether the company has approved that it goes on having the service, as invoice recipient, from the day on which the collaboration ends. */
export async function isServiceKept(tx: Transaction, { id, endsOn }: Pick<Collaboration, "id" | "endsOn">): Promise<boolean> {
  if (endsOn === null) return false;
  const kept = and(eq(approvals.collaborationId, id), eq(approvals.about, "service"), eq(approvals.endsOn, endsOn));
  return (await tx.$count(approvals, kept)) > 0;
}

/**
 * After an end: a service for which the office was billed ends with the collaboration, so that the company is not billed without its approval.
 * Not when it has approved to keep it, nor while another collaboration in it goes on. A request that waits for the service gets it anew,
 * unconfirmed. Comes after the company's lock; says what became of it.
 */
export async function endUnpaidService(tx: Transaction, ended: Collaboration): Promise<"ended" | "kept" | undefined> {
  if (ended.invoiceRecipient !== "office" || !isService(ended.service)) return undefined;
  if (await isServiceKept(tx, ended)) return "kept";
  const others = and(ofService(ended), ne(collaborations.id, ended.id), goesOn());
  if ((await tx.$count(collaborations, others)) > 0) return undefined;

  const live = and(eq(subscriptions.companyId, ended.companyId), eq(subscriptions.service, ended.service), isNull(subscriptions.endedAt));
  const taken = await tx.update(subscriptions).set({ endedAt: sqlNow() }).where(live).returning({ id: subscriptions.id });
  const waiting = await tx
    .update(collaborations)
    .set({ scenario: "service-only" })
    .where(and(ofService(ended), isUnanswered(), eq(collaborations.scenario, "existing-customer")))
    .returning({ id: collaborations.id });
  const waits = waiting.length > 0 || (await tx.$count(collaborations, and(ofService(ended), isUnanswered()))) > 0;
  if (waits) await activateService(tx, ended.companyId, ended.service);
  return taken.length > 0 ? "ended" : undefined;
}

/** Whether a service ends with a collaboration whose day has come and that nobody has ended yet. */
export function hasLapsed(tx: Transaction, of: OfService): SQL {
  const kept = tx
    .select({ id: approvals.id })
    .from(approvals)
    .where(
      and(eq(approvals.collaborationId, collaborations.id), eq(approvals.about, "service"), eq(approvals.endsOn, collaborations.endsOn)),
    );
  const due = and(
    ofService(of),
    isNull(collaborations.endedAt),
    sql`${collaborations.endsOn} <= ${sqlToday()}`,
    eq(collaborations.invoiceRecipient, "office"),
    sql`not exists ${kept}`,
  );
  const paid = tx.select({ id: collaborations.id }).from(collaborations).where(due);
  const others = tx
    .select({ id: collaborations.id })
    .from(collaborations)
    .where(and(ofService(of), goesOn()));
  return sql`(exists ${paid} and not exists ${others})`;
}
