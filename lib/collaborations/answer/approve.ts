import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Approval, type Collaboration, collaborations } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import { beginPlace } from "#lib/companies/answer-place.ts";
import { claimCompany, isContested } from "#lib/companies/claims.ts";
import { confirmCompany, confirmService, lockCompany } from "#lib/companies/confirm.ts";
import { tiesOf } from "#lib/offices/ties.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Seen } from "#lib/seen.ts";
import { hashOfSeen } from "#lib/seen-hash.ts";
import { historyOf } from "#lib/standing/history.ts";
import { sqlNow } from "#lib/time.ts";
import type { Administrator } from "#lib/who.ts";
import { lockWaitingRequest } from "../hold.ts";
import { adoptRequestsOfDuplicates } from "./adopt-requests.ts";
import { answer } from "./answer.ts";
import { keepEvidence } from "./evidence.ts";
import type { ApprovalInput } from "./input.ts";
import { sendReceipts, tellOfficeOfAnswer } from "./letters.ts";
import { showNow } from "./shown-now.ts";

type Done = { approval: Approval; waits?: undefined } | { approval?: undefined; waits: true };
type Refusal = "sign-in-too-old" | "no-longer-open" | "terms-changed" | "page-changed";
/** `shows`: what the page would show now, for whoever has read something else. */
type Result = Outcome<Done, Refusal> & { shows?: Seen };

/**
 * Approves a request as the page showed it, and keeps the evidence of that. While others are named for a company that nobody has
 * confirmed, nothing is approved: that the administrator says so `waits` for an operator.
 */
export async function approveCollaboration(administrator: Administrator, input: ApprovalInput): Promise<Result> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };

  return inCompany(administrator, async (tx) => {
    await lockCompany(tx, administrator.companyId);
    const request = await lockWaitingRequest(tx, administrator, input.collaborationId);
    if (!request) return { refusal: "no-longer-open" };
    const page = await showNow(tx, request, input);
    if (!page) return { refusal: "terms-changed" };
    if (hashOfSeen(page.facts) !== input.pageHash) return { refusal: "page-changed", shows: page.facts };
    if (await isContested(tx, request, administrator)) return claimFirst(tx, request, administrator, input.pageHash);

    const answered = await answer(tx, administrator, input.collaborationId, { approvedAt: sqlNow() });
    if (!answered) return { refusal: "no-longer-open" };
    const collaboration = await markTie(tx, answered, administrator);
    const { parties } = page;

    await beginPlace(tx, administrator);
    const confirmed = await confirmCompany(tx, collaboration.companyId);
    await confirmService(tx, collaboration.companyId, parties.service);
    const approval = await keepEvidence(tx, collaboration, page, administrator);
    await record(tx, historyOf(collaboration), {
      actor: administrator,
      action: "collaboration approved",
      details: { service: parties.service, approval: approval.id, evidence: approval.hash, termsVersion: approval.termsVersion },
    });
    await tellOfficeOfAnswer(tx, collaboration, { kind: "approved", approval }, administrator.name);
    await sendReceipts(tx, collaboration, parties, approval);
    if (confirmed) await adoptRequestsOfDuplicates(tx, administrator, parties.organisationNumber);
    return { approval };
  });
}

/** Whoever approves may belong to the office that asks: that stands in the evidence, and the office's administrators are to see it. */
async function markTie(tx: Transaction, collaboration: Collaboration, administrator: Administrator): Promise<Collaboration> {
  const tie = (await tiesOf(tx, collaboration))(administrator);
  if (tie) await tx.update(collaborations).set({ tie }).where(eq(collaborations.id, collaboration.id));
  return { ...collaboration, tie: tie ?? null };
}

/** What the administrator had read when they said so stands in the line of the history. */
async function claimFirst(tx: Transaction, request: Collaboration, administrator: Administrator, page: string): Promise<Done> {
  const isNew = await claimCompany(tx, request, administrator, { by: "approval", words: null });
  if (isNew)
    await record(tx, historyOf(request), { actor: administrator, action: "company claimed", details: { service: request.service, page } });
  return { waits: true };
}
