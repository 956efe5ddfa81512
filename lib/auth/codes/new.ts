import type { Transaction } from "#db/client.ts";
import { signInCodes } from "#db/schema/index.ts";
import { now, sqlNow, sqlNowPlus } from "#lib/time.ts";
import { hashOf, newCode, newToken, sealOf } from "../tokens.ts";

const codeMinutes = 10;

/** A code of eight characters for an address, and the token of the browser that asked: the code is worth nothing in another. */
export async function addCode(tx: Transaction, { email, personId }: { email: string; personId?: string | undefined }) {
  const [browserToken, code] = [newToken(), newCode()];
  await tx.insert(signInCodes).values({
    email,
    personId,
    codeHash: sealOf(code),
    browserHash: hashOf(browserToken),
    requestedAt: sqlNow(),
    expiresAt: sqlNowPlus({ minutes: codeMinutes }),
  });
  return { browserToken, code, expiresAt: new Date(now().getTime() + codeMinutes * 60_000).toISOString() };
}
