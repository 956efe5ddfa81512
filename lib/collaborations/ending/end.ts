import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Collaboration, collaborations } from "#db/schema/index.ts";
import { inCompany, inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import { withdrawWaitingChange } from "#lib/collaborations/payer/waiting.ts";
import { lockCompany } from "#lib/companies/confirm.ts";
import { endUnpaidService } from "#lib/companies/end-service.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayEnd } from "#lib/rights.ts";
import { historyOf } from "#lib/standing/history.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now, sqlNow } from "#lib/time.ts";
import type { Administrator, Employee } from "#lib/who.ts";
import { findOwn, lockForCompany, lockForOffice } from "../hold.ts";
import { type Ender, tellEnd } from "./letters.ts";

type Refusal = "unknown-collaboration" | "not-active" | "not-a-coming-day" | "already-planned";
type Result<More extends string = never> = Outcome<{ collaboration: Collaboration }, Refusal | More>;

/**
 * Ends an active collaboration now, or plans its end for a day to come. A service for which the office was billed ends with it, unless the
 * company has approved to keep it; other collaborations are not touched.
 */
export async function endCollaboration(
  employee: Employee,
  collaborationId: string,
  endsOn: string | null = null,
): Promise<Result<"not-allowed">> {
  if (!mayEnd(employee)) return { refusal: "not-allowed" };
  return inOffice(employee, async (tx) => {
    const known = await findOwn(tx, employee, collaborationId);
    if (known) await lockCompany(tx, known.companyId);
    const collaboration = await lockForOffice(tx, employee, collaborationId);
    return collaboration ? end(tx, collaboration, { ...employee, side: "office" }, endsOn) : { refusal: "unknown-collaboration" };
  });
}

/** The same by the company's administrator, who needs a fresh sign-in for it. */
export async function endForCompany(
  administrator: Administrator,
  collaborationId: string,
  endsOn: string | null = null,
): Promise<Result<"sign-in-too-old">> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };
  return inCompany(administrator, async (tx) => {
    await lockCompany(tx, administrator.companyId);
    const collaboration = await lockForCompany(tx, administrator, collaborationId);
    return collaboration ? end(tx, collaboration, { ...administrator, side: "company" }, endsOn) : { refusal: "unknown-collaboration" };
  });
}

async function end(tx: Transaction, { id, ...before }: Collaboration, ender: Ender, endsOn: string | null): Promise<Result> {
  if (statusOf(before, now()) !== "active") return { refusal: "not-active" };
  if (endsOn !== null && !isComing(endsOn)) return { refusal: "not-a-coming-day" };
  if (endsOn !== null && endsOn === before.endsOn) return { refusal: "already-planned" };

  const ended = endsOn === null ? { endedAt: sqlNow(), endsOn: null } : { endsOn };
  const [collaboration] = await tx.update(collaborations).set(ended).where(eq(collaborations.id, id)).returning();
  if (!collaboration) throw new Error("The collaboration was not ended");

  if (endsOn === null) await withdrawWaitingChange(tx, collaboration, ender);
  const became = endsOn === null ? await endUnpaidService(tx, collaboration) : undefined;
  const { service } = collaboration;
  await record(tx, historyOf(collaboration), {
    actor: ender,
    action: endsOn === null ? "collaboration ended" : "end planned",
    details: endsOn === null ? { service, ...(became && { became }) } : { service, day: endsOn },
  });
  await tellEnd(tx, collaboration, { what: endsOn === null ? "ended" : "planned", day: endsOn ?? calendarDay(now()), by: ender });
  return { collaboration };
}

/** The days on which an end can be planned: from tomorrow until this day next year. */
export function comingDays(when = now()): { first: string; last: string } {
  const today = calendarDay(when);
  const noon = new Date(`${today}T12:00:00Z`);
  const first = calendarDay(new Date(noon.getTime() + 86_400_000));
  return { first, last: `${noon.getUTCFullYear() + 1}${today.slice(4)}` };
}

function isComing(day: string): boolean {
  const { first, last } = comingDays();
  return day >= first && day <= last;
}
