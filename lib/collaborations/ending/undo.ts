import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Collaboration, collaborations } from "#db/schema/index.ts";
import { inCompany, inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayEnd } from "#lib/rights.ts";
import { historyOf } from "#lib/standing/history.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now } from "#lib/time.ts";
import type { Administrator, Employee } from "#lib/who.ts";
import { lockForCompany, lockForOffice } from "../hold.ts";
import { type Ender, tellEnd } from "./letters.ts";

type Refusal = "unknown-collaboration" | "nothing-planned";
type Result<More extends string = never> = Outcome<{ collaboration: Collaboration }, Refusal | More>;

/** A planned end can be taken back until its day has come, whichever side planned it. */
export async function undoEnd(employee: Employee, collaborationId: string): Promise<Result<"not-allowed">> {
  if (!mayEnd(employee)) return { refusal: "not-allowed" };
  return inOffice(employee, async (tx) => {
    const collaboration = await lockForOffice(tx, employee, collaborationId);
    return collaboration ? undo(tx, collaboration, { ...employee, side: "office" }) : { refusal: "unknown-collaboration" };
  });
}

/** The same by the company's administrator, who needs a fresh sign-in for it. */
export async function undoEndForCompany(administrator: Administrator, collaborationId: string): Promise<Result<"sign-in-too-old">> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };
  return inCompany(administrator, async (tx) => {
    const collaboration = await lockForCompany(tx, administrator, collaborationId);
    return collaboration ? undo(tx, collaboration, { ...administrator, side: "company" }) : { refusal: "unknown-collaboration" };
  });
}

async function undo(tx: Transaction, before: Collaboration, by: Ender): Promise<Result> {
  const { id, endsOn: day, service } = before;
  if (!day || statusOf(before, now()) !== "active") return { refusal: "nothing-planned" };

  const [collaboration] = await tx.update(collaborations).set({ endsOn: null }).where(eq(collaborations.id, id)).returning();
  if (!collaboration) throw new Error("The planned end was not undone");
  await record(tx, historyOf(collaboration), { actor: by, action: "planned end undone", details: { service, day } });
  await tellEnd(tx, collaboration, { what: "undone", day, by });
  return { collaboration };
}
