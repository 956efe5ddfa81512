import { desc, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Approval, approvals, type Collaboration } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import { isServiceKept } from "#lib/companies/end-service.ts";
import { isStillAdministrator } from "#lib/companies/still-administrator.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Seen } from "#lib/seen.ts";
import { hashOfSeen } from "#lib/seen-hash.ts";
import { historyOf } from "#lib/standing/history.ts";
import { partiesOf } from "#lib/standing/parties.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now } from "#lib/time.ts";
import type { Administrator } from "#lib/who.ts";
import { lockForCompany } from "../hold.ts";
import { keepEvidence } from "./evidence.ts";
import type { KeepServiceInput } from "./input.ts";
import { sendReceipts, tellOfficeOfAnswer } from "./letters.ts";
import { shownOfKeeping } from "./shown.ts";

type Refusal = "sign-in-too-old" | "no-longer-open" | "page-changed";

/**
 * The company approves that it keeps a service for which the office is billed, and is billed itself from the day on which the collaboration
 * is planned to end. Good for that day only: another day, or no end at all, needs another approval.
 */
export async function keepService(
  administrator: Administrator,
  { collaborationId, pageHash }: KeepServiceInput,
): Promise<Outcome<{ approval: Approval }, Refusal> & { shows?: Seen }> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };

  return inCompany(administrator, async (tx) => {
    if (!(await isStillAdministrator(tx, administrator))) return { refusal: "no-longer-open" };
    const collaboration = await lockForCompany(tx, administrator, collaborationId);
    if (!collaboration || !mayKeepService(collaboration)) return { refusal: "no-longer-open" };
    const { endsOn } = collaboration;
    if (await isServiceKept(tx, collaboration)) return { refusal: "no-longer-open" };
    const [parties, terms] = [await partiesOf(tx, collaboration), await termsApprovedIn(tx, collaboration)];
    const facts = shownOfKeeping({ ...parties, endsOn, terms });
    if (hashOfSeen(facts) !== pageHash) return { refusal: "page-changed", shows: facts };

    const kept = { about: "service", endsOn, invoiceRecipient: "customer" } as const;
    const approval = await keepEvidence(tx, collaboration, { parties, terms, access: [], facts }, administrator, kept);
    await record(tx, historyOf(collaboration), {
      actor: administrator,
      action: "service kept",
      details: { service: parties.service, day: endsOn, approval: approval.id, evidence: approval.hash, termsVersion: terms.version },
    });
    await tellOfficeOfAnswer(tx, collaboration, { kind: "approved", approval }, administrator.name);
    await sendReceipts(tx, collaboration, parties, approval);
    return { approval };
  });
}

type Ending = Pick<Collaboration, "endsOn" | "invoiceRecipient"> & Parameters<typeof statusOf>[0];

/** Until the day on which it ends. */
const mayKeepService = <Of extends Ending>(of: Of): of is Of & { endsOn: string } =>
  of.endsOn !== null && of.invoiceRecipient === "office" && statusOf(of, now()) === "active";

/** The latest version of the terms that the company has approved for a collaboration: it stays until a later one is approved. */
export async function termsApprovedIn(tx: Transaction, { id }: Pick<Collaboration, "id">) {
  const { termsId, termsVersion, termsSha256 } = approvals;
  const [latest] = await tx
    .select({ id: termsId, version: termsVersion, sha256: termsSha256 })
    .from(approvals)
    .where(eq(approvals.collaborationId, id))
    .orderBy(desc(termsVersion), desc(approvals.position))
    .limit(1);
  if (!latest) throw new Error(`No terms were approved for collaboration ${id}`);
  return latest;
}
