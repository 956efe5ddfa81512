import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, invitations } from "#db/schema/index.ts";
import { sqlNow } from "#lib/time.ts";

type Place = { companyId: string; personId: string };

/** Requests that somebody may still have to answer, or can ask for again. */
const unanswered = (tx: Transaction, companyId: string) =>
  tx
    .select({ id: collaborations.id, officeId: collaborations.officeId })
    .from(collaborations)
    .where(
      and(
        eq(collaborations.companyId, companyId),
        isNull(collaborations.approvedAt),
        isNull(collaborations.declinedAt),
        isNull(collaborations.withdrawnAt),
      ),
    );

/** A new administrator is asked like the others: an address of their own for each request, and with it the reminders. */
export async function shareRequests(tx: Transaction, { companyId, personId, email }: Place & { email: string }): Promise<void> {
  for (const { id: collaborationId, officeId } of await unanswered(tx, companyId)) {
    await tx
      .insert(invitations)
      .values({ officeId, companyId, collaborationId, personId, email, createdAt: sqlNow() })
      .onConflictDoUpdate({ target: [invitations.collaborationId, invitations.personId], set: { replacedAt: null } });
  }
}

/** Whoever is no longer an administrator is not reminded any more, and their link says that somebody else answers. */
export async function takeRequestsFrom(tx: Transaction, { companyId, personId }: Place): Promise<void> {
  const requests = (await unanswered(tx, companyId)).map(({ id }) => id);
  const own = and(eq(invitations.personId, personId), inArray(invitations.collaborationId, requests));
  await tx.update(invitations).set({ replacedAt: sqlNow() }).where(own);
}
