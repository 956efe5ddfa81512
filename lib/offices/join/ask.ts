import { db } from "#db/client.ts";
import { addCode } from "#lib/auth/codes/new.ts";
import { consumeLimits } from "#lib/auth/rate-limits.ts";
import type { Locale } from "#lib/locale.ts";
import { queueLetter } from "#lib/outbox/queue.ts";

type Asking = { email: string; locale: Locale; network: string };

/**
 * Mails a code to whoever wants to add their office, known or not, and gives the token of the browser that asked. Nothing else is kept yet.
 */
export async function askToJoin({ email, locale, network }: Asking): Promise<{ browserToken: string }> {
  return db.transaction(async (tx) => {
    await consumeLimits(tx, ["code to an address", email], ["application from a network", network]);
    const { browserToken, code, expiresAt } = await addCode(tx, { email });
    await queueLetter(tx, {
      kind: "sign-in-code",
      facts: { code, expiresAt, purpose: "join" },
      locale,
      to: { email, personId: undefined },
      from: { name: "Spiris" },
    });
    return { browserToken };
  });
}
