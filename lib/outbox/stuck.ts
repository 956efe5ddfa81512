import { randomUUID } from "node:crypto";
import { and, asc, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { letters } from "#db/schema/index.ts";
import { inOperator } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";

const sentAgain = "sent again";

/** Failed or uncertain, and not sent again since. A code is over long before, and was wiped from its letter. */
const isStuck = () =>
  and(
    or(isNotNull(letters.failedAt), isNotNull(letters.uncertainAt)),
    and(isNull(letters.sentAt), isNull(letters.deliveredAt), isNull(letters.bouncedAt)),
    ne(letters.kind, "sign-in-code"),
    sql`${letters.lastProblem} is distinct from ${sentAgain}`,
  );

const { kind, locale, officeId, companyId, collaborationId, personId, recipient, recipientName, senderName, replyTo, facts } = letters;

/** What the email that is sent again has of the one that was stuck. */
const same = { kind, locale, officeId, companyId, collaborationId, personId, recipient, recipientName, senderName, replyTo, facts };

/** Letters that nobody has got, or perhaps somebody, and that nothing sends by itself: the oldest first. */
export const listStuckLetters = () =>
  inOperator((tx) => {
    const { id, queuedAt, failedAt, failReason, uncertainAt, lastProblem } = letters;
    return tx
      .select({ id, kind, recipient, queuedAt, failedAt, failReason, uncertainAt, lastProblem })
      .from(letters)
      .where(isStuck())
      .orderBy(asc(queuedAt), id)
      .limit(500);
  });

/**
 * Sends one of them again, as a letter of its own with the same facts: the old one stays as it is known. Whoever's history it belongs to
 * shows which operator did.
 */
export async function sendStuckAgain(letterId: string, operator: string): Promise<Outcome<{ id: string; kind: string }, "not-stuck">> {
  return inOperator(async (tx) => {
    const [stuck] = await tx
      .update(letters)
      .set({ lastProblem: sentAgain })
      .where(and(eq(letters.id, letterId), isStuck()))
      .returning(same);
    if (!stuck) return { refusal: "not-stuck" };
    const { kind, officeId, companyId, collaborationId, personId } = stuck;
    const id = randomUUID();
    await tx.insert(letters).values({ ...stuck, id, queuedAt: sqlNow() });
    const chain = collaborationId ?? officeId ?? companyId ?? personId;
    const subject = { ...(officeId && { officeId }), ...(companyId && { companyId }) };
    const line = { actor: { name: "Spiris" }, action: "email sent again", details: { operator, letter: kind } } as const;
    if (chain) await record(tx, { chain, ...subject }, line);
    return { id, kind };
  });
}
