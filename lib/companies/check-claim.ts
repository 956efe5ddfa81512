import { and, eq, isNull } from "drizzle-orm";
import { type CompanyClaim, companyClaims, people } from "#db/schema/index.ts";
import { inOperator } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { fullNameSql } from "#lib/names.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import { claimWaits } from "./claims.ts";

type Check = { operator: string; seen: string };
type Result = Outcome<{ claim: CompanyClaim }, "not-waiting-for-check">;

/** The first of two operators says what was seen of the proof for a claim. Of two at once one counts; the other may confirm. */
export async function checkClaim(claimId: string, { operator, seen }: Check): Promise<Result> {
  return inOperator(async (tx) => {
    const unchecked = and(eq(companyClaims.id, claimId), claimWaits(), isNull(companyClaims.checkedAt));
    const [claim] = await tx.update(companyClaims).set({ checkedAt: sqlNow(), checkedBy: operator, seen }).where(unchecked).returning();
    if (!claim) return { refusal: "not-waiting-for-check" };

    const { companyId, officeId, personId } = claim;
    const name = fullNameSql(people);
    const [person] = await tx.select({ name }).from(people).where(eq(people.id, personId));
    const details = { name: person?.name ?? "", operator, proof: seen };
    await record(tx, { chain: companyId, officeId, companyId }, { actor: { name: "Spiris" }, action: "claim checked", details });
    return { claim };
  });
}
