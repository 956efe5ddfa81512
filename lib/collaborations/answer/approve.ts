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
import { currentTermsOf } from "#lib/services/catalogue.ts";
import { historyOf } from "#lib/standing/history.ts";
import { partiesOf } from "#lib/standing/parties.ts";
import { sqlNow } from "#lib/time.ts";
import type { Administrator } from "#lib/who.ts";
import { lockWaitingRequest } from "../hold.ts";
import { adoptRequestsOfDuplicates } from "./adopt-requests.ts";
import { answer } from "./answer.ts";
import { keepEvidence } from "./evidence.ts";
import type { ApprovalInput } from "./input.ts";
import { sendReceipts, tellOfficeOfAnswer } from "./letters.ts";

type Done = { approval: Approval; waits?: undefined } | { approval?: undefined; waits: true };
type Result = Outcome<Done, "sign-in-too-old" | "no-longer-open" | "terms-changed">;

/**
 * Approves a request with the terms that were shown, and keeps the evidence. While others are named for a company that nobody has
 * confirmed, nothing is approved: that she says so `waits` for an operator.
 */
export async function approveCollaboration(administrator: Administrator, input: ApprovalInput): Promise<Result> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };

  return inCompany(administrator, async (tx) => {
    await lockCompany(tx, administrator.companyId);
    const request = await lockWaitingRequest(tx, administrator, input.collaborationId);
    if (!request) return { refusal: "no-longer-open" };
    if (await isContested(tx, request, administrator)) return claimFirst(tx, request, administrator);

    const answered = await answer(tx, administrator, input.collaborationId, { approvedAt: sqlNow() });
    if (!answered) return { refusal: "no-longer-open" };
    const collaboration = await markTie(tx, answered, administrator);

    const parties = await partiesOf(tx, collaboration);
    if (currentTermsOf(parties.service).version !== input.termsVersion) return { refusal: "terms-changed" };

    await beginPlace(tx, administrator);
    const confirmed = await confirmCompany(tx, collaboration.companyId);
    await confirmService(tx, collaboration.companyId, parties.service);
    const approval = await keepEvidence(tx, collaboration, parties, administrator, input);
    await record(tx, historyOf(collaboration), {
      actor: administrator,
      action: "collaboration approved",
      details: { service: parties.service, approval: approval.id, evidence: approval.hash, termsVersion: approval.termsVersion },
    });
    await tellOfficeOfAnswer(tx, collaboration, { kind: "approved" }, administrator.name);
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

async function claimFirst(tx: Transaction, request: Collaboration, administrator: Administrator): Promise<Done> {
  const isNew = await claimCompany(tx, request, administrator, { by: "approval", words: null });
  if (isNew)
    await record(tx, historyOf(request), { actor: administrator, action: "company claimed", details: { service: request.service } });
  return { waits: true };
}
