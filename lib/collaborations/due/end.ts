import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations } from "#db/schema/index.ts";
import { alsoInCompany, inSystem } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { tellEnd } from "#lib/collaborations/ending/letters.ts";
import { withdrawWaitingChange } from "#lib/collaborations/payer/waiting.ts";
import { lockCompany } from "#lib/companies/confirm.ts";
import { endUnpaidService } from "#lib/companies/end-service.ts";
import { historyOf } from "#lib/standing/history.ts";
import { sqlNow, sqlToday } from "#lib/time.ts";
import { lockAll } from "../hold.ts";

/** Nobody ends what ends on its day. */
const spiris = { name: "Spiris" };

/** Ends every collaboration whose planned day has come, company by company, and says how many there were. */
export async function endPlannedCollaborations(): Promise<number> {
  const due = await inSystem((tx) =>
    tx.selectDistinct({ companyId: collaborations.companyId }).from(collaborations).where(hasItsDayCome()),
  );
  let ended = 0;
  for (const { companyId } of due) {
    ended += await inSystem(async (tx) => {
      await lockCompany(tx, companyId);
      return endPlanned(tx, eq(collaborations.companyId, companyId));
    });
  }
  return ended;
}

/** The same among some, of one legal person that is locked. */
export async function endPlanned(tx: Transaction, among: SQL | undefined): Promise<number> {
  if ((await lockAll(tx, and(hasItsDayCome(), among))).length === 0) return 0;
  const ended = await tx.update(collaborations).set({ endedAt: sqlNow() }).where(and(hasItsDayCome(), among)).returning();
  for (const collaboration of ended) {
    const { companyId, service, endsOn } = collaboration;
    await alsoInCompany(tx, companyId);
    await withdrawWaitingChange(tx, collaboration, spiris);
    const became = await endUnpaidService(tx, collaboration);
    const details = { service, ...(became && { became }) };
    await record(tx, historyOf(collaboration), { actor: spiris, action: "collaboration ended", details });
    if (endsOn) await tellEnd(tx, collaboration, { what: "ended", day: endsOn, isKept: became === "kept" });
  }
  return ended.length;
}

const hasItsDayCome = () => and(isNull(collaborations.endedAt), sql`${collaborations.endsOn} <= ${sqlToday()}`);
