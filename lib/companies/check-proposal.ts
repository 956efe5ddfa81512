import { and, eq, isNull } from "drizzle-orm";
import { type AdministratorProposal, administratorProposals } from "#db/schema/index.ts";
import { inOperator } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { fullNameOf } from "#lib/names.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import { proposalWaits } from "./proposals.ts";

type Check = { operator: string; seen: string };
type Result = Outcome<{ proposal: AdministratorProposal }, "not-waiting-for-check">;

/** The first of two operators says what was seen of the proof. Of two at once one counts; the other may confirm. */
export async function checkProposal(proposalId: string, { operator, seen }: Check): Promise<Result> {
  return inOperator(async (tx) => {
    const unchecked = and(eq(administratorProposals.id, proposalId), proposalWaits(), isNull(administratorProposals.checkedAt));
    const [proposal] = await tx
      .update(administratorProposals)
      .set({ checkedAt: sqlNow(), checkedBy: operator, seen })
      .where(unchecked)
      .returning();
    if (!proposal) return { refusal: "not-waiting-for-check" };

    const { companyId, officeId, customerId } = proposal;
    const details = { name: fullNameOf(proposal), operator, proof: seen };
    const subject = { chain: companyId, officeId, companyId, customerId };
    await record(tx, subject, { actor: { name: "Spiris" }, action: "proposal checked", details });
    return { proposal };
  });
}
