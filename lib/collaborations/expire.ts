import { and, isNull, lte, type SQL } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations } from "#db/schema/index.ts";
import { alsoInCompany, inSystem } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { takeBack } from "#lib/companies/take-back.ts";
import { moment } from "#lib/time.ts";
import { historyOf } from "./history.ts";

/** Ends every request that nobody has answered in time, and says how many there were. */
export async function expireOverdueRequests(): Promise<number> {
  return inSystem((tx) => expireOverdue(tx));
}

export async function expireOverdue(tx: Transaction, among?: SQL): Promise<number> {
  const expired = await tx
    .update(collaborations)
    .set({ expiredAt: moment() })
    .where(
      and(
        isNull(collaborations.approvedAt),
        isNull(collaborations.declinedAt),
        isNull(collaborations.withdrawnAt),
        isNull(collaborations.expiredAt),
        lte(collaborations.expiresAt, moment()),
        among,
      ),
    )
    .returning();
  for (const collaboration of expired) {
    await alsoInCompany(tx, collaboration.companyId);
    await takeBack(tx, collaboration);
    await record(tx, historyOf(collaboration), { actor: { name: "Spiris" }, action: "collaboration expired" });
  }
  return expired.length;
}
