import type { Approval } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import { confirmCompany, confirmService } from "#lib/companies/confirm.ts";
import type { Outcome } from "#lib/outcome.ts";
import { currentTermsOf } from "#lib/services/catalogue.ts";
import { historyOf } from "#lib/standing/history.ts";
import { partiesOf } from "#lib/standing/parties.ts";
import { sqlNow } from "#lib/time.ts";
import type { Administrator } from "#lib/who.ts";
import { adoptRequestsOfDuplicates } from "./adopt-requests.ts";
import { answer } from "./answer.ts";
import { keepEvidence } from "./evidence.ts";
import type { ApprovalInput } from "./input.ts";
import { sendReceipts, tellOfficeOfAnswer } from "./letters.ts";

type Result = Outcome<{ approval: Approval }, "sign-in-too-old" | "no-longer-open" | "terms-changed">;

/** Approves a request with the terms that were shown, and keeps the evidence. */
export async function approveCollaboration(administrator: Administrator, input: ApprovalInput): Promise<Result> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };

  return inCompany(administrator, async (tx) => {
    const collaboration = await answer(tx, administrator, input.collaborationId, { approvedAt: sqlNow() });
    if (!collaboration) return { refusal: "no-longer-open" };

    const parties = await partiesOf(tx, collaboration);
    if (currentTermsOf(parties.service).version !== input.termsVersion) return { refusal: "terms-changed" };

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
