import { and, eq } from "drizzle-orm";
import { type Approval, termsAsks } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import { keepEvidence } from "#lib/collaborations/answer/evidence.ts";
import type { ApprovalInput } from "#lib/collaborations/answer/input.ts";
import { termsApprovedIn } from "#lib/collaborations/answer/keep-service.ts";
import { sendReceipts, tellOfficeOfAnswer } from "#lib/collaborations/answer/letters.ts";
import { showNow } from "#lib/collaborations/answer/shown-now.ts";
import { isStillAdministrator } from "#lib/companies/still-administrator.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Seen } from "#lib/seen.ts";
import { hashOfSeen } from "#lib/seen-hash.ts";
import { historyOf } from "#lib/standing/history.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now, sqlNow } from "#lib/time.ts";
import type { Administrator } from "#lib/who.ts";
import { lockForCompany } from "../hold.ts";
import { shownOfNewTerms } from "./shown.ts";
import { termsWait } from "./waiting.ts";

type Refusal = "sign-in-too-old" | "no-longer-open" | "terms-changed" | "page-changed";

/** Approves new terms in an active collaboration, as the page showed them. Until then those that were approved before stay. */
export async function approveNewTerms(
  administrator: Administrator,
  input: ApprovalInput,
): Promise<Outcome<{ approval: Approval }, Refusal> & { shows?: Seen }> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };

  return inCompany(administrator, async (tx) => {
    if (!(await isStillAdministrator(tx, administrator))) return { refusal: "no-longer-open" };
    const collaboration = await lockForCompany(tx, administrator, input.collaborationId);
    if (!collaboration || statusOf(collaboration, now()) !== "active") return { refusal: "no-longer-open" };
    const page = await showNow(tx, collaboration, input);
    if (!page) return { refusal: "terms-changed" };
    const { parties, terms, access } = page;
    const facts = shownOfNewTerms({ ...collaboration, ...parties, approvedTerms: await termsApprovedIn(tx, collaboration), terms });

    const waiting = and(eq(termsAsks.collaborationId, collaboration.id), eq(termsAsks.version, terms.version), termsWait());
    const answered = await tx.update(termsAsks).set({ approvedAt: sqlNow() }).where(waiting).returning({ id: termsAsks.id });
    if (answered.length === 0) return { refusal: "no-longer-open" };
    if (hashOfSeen(facts) !== input.pageHash) return { refusal: "page-changed", shows: facts };

    const approval = await keepEvidence(tx, collaboration, { parties, terms, access, facts }, administrator, { about: "terms" });
    await record(tx, historyOf(collaboration), {
      actor: administrator,
      action: "terms approved",
      details: { service: parties.service, approval: approval.id, evidence: approval.hash, termsVersion: terms.version },
    });
    await tellOfficeOfAnswer(tx, collaboration, { kind: "approved", approval }, administrator.name);
    await sendReceipts(tx, collaboration, parties, approval);
    return { approval };
  });
}
