import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { administratorProposals } from "#db/schema/index.ts";
import { workTogether } from "#lib/companies/queries.ts";
import { firstDayToProposeAgain, hasCome } from "#lib/companies/time-to-object.ts";
import type { Employee } from "#lib/who.ts";

type Obstacle = { why: "no-collaboration"; until?: undefined } | { why: "objected-lately"; until: Date };

/** Why an office proposes nobody for a confirmed company now, and from which day on it can again. */
export async function obstacleToProposing(tx: Transaction, { officeId }: Employee, companyId: string): Promise<Obstacle | undefined> {
  if (!(await workTogether(tx, { officeId, companyId }))) return { why: "no-collaboration" };
  const theirs = and(eq(administratorProposals.officeId, officeId), eq(administratorProposals.companyId, companyId));
  const [last] = await tx
    .select({ objectedAt: administratorProposals.objectedAt })
    .from(administratorProposals)
    .where(and(theirs, isNotNull(administratorProposals.objectedAt)))
    .orderBy(desc(administratorProposals.objectedAt))
    .limit(1);
  const until = last?.objectedAt && firstDayToProposeAgain(last.objectedAt);
  return until && !hasCome(until) ? { why: "objected-lately", until } : undefined;
}
