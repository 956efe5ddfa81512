import { and, exists, isNotNull, isNull, or, sql } from "drizzle-orm";
import { officeApplications } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { daysRefusedApplicationsAreKept } from "#lib/standing/limits.ts";
import { sqlNowPlus } from "#lib/time.ts";

/** Applications that came to nothing: refused ones, and those for a number that has an office, on which nobody decides. */
export async function removeRefusedApplications(): Promise<number> {
  const longAgo = sqlNowPlus({ days: -daysRefusedApplicationsAreKept });
  const { organisationNumber, confirmedAt, refusedAt, approvedAt } = officeApplications;
  const isRefused = and(isNotNull(refusedAt), sql`${refusedAt} <= ${longAgo}`);
  const known = sql`(select from offices o where o.organisation_number = ${organisationNumber})`;
  const isForKnown = and(isNull(refusedAt), isNull(approvedAt), sql`${confirmedAt} <= ${longAgo}`, exists(known));
  return inSystem(async (tx) => {
    const gone = await tx.delete(officeApplications).where(or(isRefused, isForKnown)).returning({ id: officeApplications.id });
    return gone.length;
  });
}
