import { and, eq, isNull, notExists } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, companies, subscriptions } from "#db/schema/index.ts";
import { isUnanswered } from "#lib/standing/status.ts";
import { sqlNow } from "#lib/time.ts";

type Unanswered = { companyId: string; service: string };

/** After a request has come to nothing: the unconfirmed service and company that it created go, unless another request waits for them. */
export async function withdrawProvisional(tx: Transaction, { companyId, service }: Unanswered): Promise<void> {
  const waits = and(eq(collaborations.companyId, companyId), isUnanswered());
  const waitingForService = tx
    .select()
    .from(collaborations)
    .where(and(waits, eq(collaborations.service, service)));
  const waitingForCompany = tx.select().from(collaborations).where(waits);

  await tx
    .update(subscriptions)
    .set({ endedAt: sqlNow() })
    .where(
      and(
        eq(subscriptions.companyId, companyId),
        eq(subscriptions.service, service),
        isNull(subscriptions.confirmedAt),
        isNull(subscriptions.endedAt),
        notExists(waitingForService),
      ),
    );
  await tx
    .update(companies)
    .set({ takenBackAt: sqlNow() })
    .where(and(eq(companies.id, companyId), isNull(companies.confirmedAt), isNull(companies.takenBackAt), notExists(waitingForCompany)));
}
