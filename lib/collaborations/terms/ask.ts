import { and, eq, lt, notExists, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { approvals, collaborations, termsAsks } from "#db/schema/index.ts";
import { alsoInCompany, inSystem } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { TermsJob } from "#lib/jobs/jobs.ts";
import { enqueue } from "#lib/jobs/queue.ts";
import { currentTermsOf, isService, type Service, serviceKeys } from "#lib/services/catalogue.ts";
import { historyOf } from "#lib/standing/history.ts";
import { statusSql } from "#lib/standing/status.ts";
import { sqlNow } from "#lib/time.ts";
import { lockAll } from "../hold.ts";
import { tellNewTerms } from "./letters.ts";
import { termsWait } from "./waiting.ts";

/** So many companies are asked in one job; the next job goes on. */
const collaborationsPerPortion = 200;

const spiris = { name: "Spiris" };

/** Starts asking in every service whose current terms somebody has not been asked to approve; says in how many. */
export async function askWhereTermsAreNew(): Promise<number> {
  let services = 0;
  for (const service of serviceKeys) {
    const [someone] = await inSystem((tx) => listUnasked(tx, service, 1));
    if (!someone) continue;
    await inSystem((tx) => enqueue(tx, "new-terms", { service }));
    services++;
  }
  return services;
}

/** Asks the companies of one portion, each collaboration in a transaction of its own, and leaves the rest to another job. Says how many were asked. */
export async function askForNewTerms({ service }: TermsJob, portion = collaborationsPerPortion): Promise<number> {
  if (!isService(service)) return 0;
  const unasked = await inSystem((tx) => listUnasked(tx, service, portion));
  let asked = 0;
  for (const { id } of unasked) if (await inSystem((tx) => ask(tx, service, id))) asked++;
  if (unasked.length === portion) await inSystem((tx) => enqueue(tx, "new-terms", { service }));
  return asked;
}

/** Active collaborations whose company has approved an earlier version and not been asked for the current one. */
const isUnasked = (tx: Transaction, service: Service): SQL | undefined => {
  const { version } = currentTermsOf(service);
  const ofCurrent = and(eq(termsAsks.collaborationId, collaborations.id), eq(termsAsks.version, version));
  const asks = tx.select({ id: termsAsks.id }).from(termsAsks).where(ofCurrent);
  const latest = sql`(select max(${approvals.termsVersion}) from ${approvals} where ${approvals.collaborationId} = ${collaborations.id})`;
  return and(eq(collaborations.service, service), sql`${statusSql()} = 'active'`, sql`${latest} < ${version}`, notExists(asks));
};

const listUnasked = (tx: Transaction, service: Service, most: number) =>
  tx
    .select({ id: collaborations.id })
    .from(collaborations)
    .where(isUnasked(tx, service))
    .orderBy(collaborations.approvedAt, collaborations.id)
    .limit(most);

/** Of two at once one asks. */
async function ask(tx: Transaction, service: Service, id: string): Promise<boolean> {
  const [collaboration] = await lockAll(tx, and(eq(collaborations.id, id), isUnasked(tx, service)));
  if (!collaboration) return false;
  const { version } = currentTermsOf(service);
  const { officeId, companyId, id: collaborationId } = collaboration;
  const [made] = await tx
    .insert(termsAsks)
    .values({ officeId, companyId, collaborationId, service, version, askedAt: sqlNow() })
    .onConflictDoNothing()
    .returning({ id: termsAsks.id });
  if (!made) return false;
  const earlier = and(eq(termsAsks.collaborationId, id), lt(termsAsks.version, version), termsWait());
  await tx.update(termsAsks).set({ supersededAt: sqlNow() }).where(earlier);
  await alsoInCompany(tx, companyId);
  await record(tx, historyOf(collaboration), { actor: spiris, action: "terms asked", details: { service, termsVersion: version } });
  await tellNewTerms(tx, collaboration, { what: "asked", version });
  return true;
}
