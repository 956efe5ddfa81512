import { and, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { recoveryCodes, secondFactors } from "#db/schema/index.ts";
import { sqlNow } from "#lib/time.ts";
import { consumeLimit } from "../rate-limits.ts";
import { codeFrom, sealOf, sealsOf } from "../tokens.ts";
import { sealedSecret, secretOf } from "./secret.ts";
import { stepAt, stepOf } from "./totp.ts";

export type Shown = "app" | "recovery-code";

/** Counts a try, whatever becomes of it. To be awaited before the transaction that compares. */
export const countFactorTry = (personId: string): Promise<void> => consumeLimit("try of a second factor", personId);

/** Whether this is the person's factor: six digits out of their app, or a recovery code. Each is good once. */
export async function checkFactor(tx: Transaction, personId: string, typed: string): Promise<Shown | undefined> {
  const digits = typed.replace(/[\s-]/g, "");
  if (/^\d{6}$/.test(digits)) return (await isNextCode(tx, personId, digits)) ? "app" : undefined;

  const [used] = await tx
    .update(recoveryCodes)
    .set({ usedAt: sqlNow() })
    .where(
      and(
        inArray(recoveryCodes.codeHash, sealsOf(recoveryWord(personId, typed))),
        eq(recoveryCodes.personId, personId),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning();
  return used && "recovery-code";
}

export const recoverySeal = (personId: string, code: string): string => sealOf(recoveryWord(personId, code));

const recoveryWord = (personId: string, code: string) => `${personId} ${codeFrom(code)}`;

/**
 * A code that was used, or one before it, is no longer the person's to use. Their secret is sealed anew each time, should the server's have
 * changed.
 */
async function isNextCode(tx: Transaction, personId: string, digits: string): Promise<boolean> {
  const seconds = sql<number>`extract(epoch from ${sqlNow()})::int`;
  const [factor] = await tx
    .select({ seconds, sealed: secondFactors.sealedSecret })
    .from(secondFactors)
    .where(eq(secondFactors.personId, personId));
  if (!factor) return false;
  const secret = secretOf(personId, factor.sealed);
  const step = stepOf(secret, digits, stepAt(factor.seconds));
  if (!step) return false;
  const [taken] = await tx
    .update(secondFactors)
    .set({ lastStep: step, sealedSecret: sealedSecret(personId, secret) })
    .where(and(eq(secondFactors.personId, personId), lt(secondFactors.lastStep, step)))
    .returning();
  return taken !== undefined;
}
