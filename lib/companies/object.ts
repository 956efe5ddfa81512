import { and, eq } from "drizzle-orm";
import { administratorProposals } from "#db/schema/index.ts";
import { alsoInOffice, inCompany } from "#db/tenant.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { Administrator } from "#lib/who.ts";
import { tellClosed } from "./close-proposal.ts";
import { proposalWaits } from "./proposals.ts";
import { listAdministrators } from "./queries.ts";
import { isStillAdministrator } from "./still-administrator.ts";

type Result = Outcome<{ proposalId: string }, "not-allowed" | "unknown-proposal">;

/** Stops a proposal. It gives nobody a right, so that a sign-in of any age will do. */
export async function objectToProposal(administrator: Administrator, proposalId: string): Promise<Result> {
  return inCompany(administrator, async (tx) => {
    if (!(await isStillAdministrator(tx, administrator))) return { refusal: "not-allowed" };
    const { companyId, personId } = administrator;
    const ofCompany = and(eq(administratorProposals.id, proposalId), eq(administratorProposals.companyId, companyId));
    const [proposal] = await tx
      .update(administratorProposals)
      .set({ objectedAt: sqlNow(), objectedById: personId })
      .where(and(ofCompany, proposalWaits()))
      .returning();
    if (!proposal) return { refusal: "unknown-proposal" };

    await alsoInOffice(tx, proposal.officeId);
    const others = (await listAdministrators(tx, companyId)).filter((one) => one.personId !== personId);
    await tellClosed(tx, proposal, others, { outcome: "objected", actor: administrator });
    return { proposalId };
  });
}
