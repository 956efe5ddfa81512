import { and, eq, isNotNull } from "drizzle-orm";
import { employees, offices } from "#db/schema/index.ts";
import { inOperator } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import type { Outcome } from "#lib/outcome.ts";
import { now } from "#lib/time.ts";
import { lockOfficeFor } from "./find-by-operator.ts";
import { historyOf } from "./history.ts";
import { listToldOf, tellDecision } from "./tell-decision.ts";

type Asked = { office: string; operator: string; proof: string };
type Decided = { name: string };

/** Decides that an office closes on a day. On it, or at once when that is today, everything ends (lib/collaborations/closing). */
export async function planClosing({
  on,
  office: asked,
  ...decision
}: Asked & { on: string }): Promise<Outcome<Decided, "unknown-office" | "past-day" | "closed-already" | "planned-already">> {
  if (on < calendarDay(now())) return { refusal: "past-day" };
  return inOperator(async (tx) => {
    const office = await lockOfficeFor(tx, asked);
    if (!office) return { refusal: "unknown-office" };
    const { officeId, name, closesOn, closedAt } = office;
    if (closedAt) return { refusal: "closed-already" };
    if (closesOn === on) return { refusal: "planned-already" };
    await tx.update(offices).set({ closesOn: on }).where(eq(offices.id, officeId));
    const details = { day: on, ...decision };
    await record(tx, historyOf({ officeId }), { actor: { name: "Spiris" }, action: "closing decided", details });
    await tellDecision(tx, { officeId, office: name, what: "closing", day: on, person: null }, await listToldOf(tx, officeId));
    return { name };
  });
}

/** Takes a planned closing back, or lets the employees of a closed office in again. What has ended stays ended. */
export async function reopenOffice({
  office: asked,
  ...decision
}: Asked): Promise<Outcome<Decided & { wasClosed: boolean }, "unknown-office" | "not-closing">> {
  return inOperator(async (tx) => {
    const office = await lockOfficeFor(tx, asked);
    if (!office) return { refusal: "unknown-office" };
    const { officeId, name, closesOn, closedAt } = office;
    if (!closesOn) return { refusal: "not-closing" };
    const shut = and(eq(employees.officeId, officeId), isNotNull(employees.closedAt));
    const back = await tx.update(employees).set({ closedAt: null }).where(shut).returning({ id: employees.id });
    await tx.update(offices).set({ closesOn: null, closedAt: null }).where(eq(offices.id, officeId));
    const wasClosed = closedAt !== null || back.length > 0;
    const action = wasClosed ? "office reopened" : "closing cancelled";
    await record(tx, historyOf({ officeId }), { actor: { name: "Spiris" }, action, details: decision });
    const what = wasClosed ? "reopened" : "closing-cancelled";
    await tellDecision(tx, { officeId, office: name, what, day: null, person: null }, await listToldOf(tx, officeId));
    return { name, wasClosed };
  });
}
