import { and, eq, type SQL } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations } from "#db/schema/index.ts";
import { alsoInCompany, inSystem } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { lockCompany } from "#lib/companies/confirm.ts";
import { withdrawProvisional } from "#lib/companies/withdraw-provisional.ts";
import { historyOf } from "#lib/standing/history.ts";
import { isOverdue } from "#lib/standing/status.ts";
import { sqlNow } from "#lib/time.ts";
import { lockAll } from "../hold.ts";
import { tellExpired } from "./letters.ts";

/** Ends every request that nobody has answered in time, company by company, and says how many there were. */
export async function expireOverdueRequests(): Promise<number> {
  const overdue = await inSystem((tx) =>
    tx.selectDistinct({ companyId: collaborations.companyId }).from(collaborations).where(isOverdue()),
  );
  let expired = 0;
  for (const { companyId } of overdue) {
    expired += await inSystem(async (tx) => {
      await lockCompany(tx, companyId);
      return expireOverdue(tx, eq(collaborations.companyId, companyId));
    });
  }
  return expired;
}

export async function expireOverdue(tx: Transaction, among: SQL | undefined): Promise<number> {
  if ((await lockAll(tx, and(isOverdue(), among))).length === 0) return 0;
  const expired = await tx.update(collaborations).set({ expiredAt: sqlNow() }).where(and(isOverdue(), among)).returning();
  for (const collaboration of expired) {
    await alsoInCompany(tx, collaboration.companyId);
    await withdrawProvisional(tx, collaboration);
    await record(tx, historyOf(collaboration), { actor: { name: "Spiris" }, action: "collaboration expired" });
    await tellExpired(tx, collaboration);
  }
  return expired.length;
}
