import { and, eq } from "drizzle-orm";
import { type Collaboration, collaborations, payerChanges } from "#db/schema/index.ts";
import { inCompany, inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayChangePayer } from "#lib/rights.ts";
import type { Seen } from "#lib/seen.ts";
import { hashOfSeen } from "#lib/seen-hash.ts";
import { historyOf } from "#lib/standing/history.ts";
import { partiesOf } from "#lib/standing/parties.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now, sqlNow } from "#lib/time.ts";
import type { Administrator, Employee } from "#lib/who.ts";
import { lockForCompany, lockForOffice } from "../hold.ts";
import { tellPayerAnswered, tellPayerChange } from "./letters.ts";
import { shownOfPayerChange } from "./shown.ts";
import { isWaiting, withdrawWaitingChange } from "./waiting.ts";

type Answer = { collaborationId: string; changeId: string; answer: "approved" | "declined"; pageHash: string };
type Refusal = "sign-in-too-old" | "no-longer-open" | "page-changed";

/** The company's answer to a change of invoice recipient: the first one counts. Its line in the history is the evidence, with what the page showed. */
export async function answerPayerChange(
  administrator: Administrator,
  { collaborationId, changeId, answer, pageHash }: Answer,
): Promise<Outcome<{ collaboration: Collaboration }, Refusal> & { shows?: Seen }> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };

  return inCompany(administrator, async (tx) => {
    const before = await lockForCompany(tx, administrator, collaborationId);
    if (!before || statusOf(before, now()) !== "active") return { refusal: "no-longer-open" };
    const times = answer === "approved" ? { approvedAt: sqlNow() } : { declinedAt: sqlNow() };
    const [change] = await tx
      .update(payerChanges)
      .set({ ...times, answeredById: administrator.personId })
      .where(and(eq(payerChanges.id, changeId), eq(payerChanges.collaborationId, before.id), isWaiting()))
      .returning();
    if (!change) return { refusal: "no-longer-open" };
    const shows = shownOfPayerChange({ ...before, ...(await partiesOf(tx, before)) });
    if (answer === "approved" && hashOfSeen(shows) !== pageHash) return { refusal: "page-changed", shows };

    const invoiceRecipient = answer === "approved" ? change.to : before.invoiceRecipient;
    const [collaboration] = await tx.update(collaborations).set({ invoiceRecipient }).where(eq(collaborations.id, before.id)).returning();
    if (!collaboration) throw new Error("The answer was not kept");
    const { email, signedInAt } = administrator;
    await record(tx, historyOf(collaboration), {
      actor: administrator,
      action: answer === "approved" ? "recipient change approved" : "recipient change declined",
      details: {
        service: collaboration.service,
        change: change.id,
        from: change.from,
        to: change.to,
        page: hashOfSeen(shows),
        email,
        signedInBy: administrator.signedInBy,
        signedInAt: signedInAt.toISOString(),
      },
    });
    if (answer === "approved") await tellPayerChange(tx, collaboration, { what: "approved", by: administrator });
    await tellPayerAnswered(tx, collaboration, change, answer, administrator);
    return { collaboration };
  });
}

/** The office takes its question back before it is answered. */
export async function withdrawPayerChange(
  employee: Employee,
  collaborationId: string,
): Promise<Outcome<{ collaboration: Collaboration }, "not-allowed" | "unknown-collaboration" | "nothing-waits">> {
  if (!mayChangePayer(employee)) return { refusal: "not-allowed" };
  return inOffice(employee, async (tx) => {
    const collaboration = await lockForOffice(tx, employee, collaborationId);
    if (!collaboration) return { refusal: "unknown-collaboration" };
    if (!(await withdrawWaitingChange(tx, collaboration, employee))) return { refusal: "nothing-waits" };
    await tellPayerChange(tx, collaboration, { what: "withdrawn", by: employee });
    return { collaboration };
  });
}
