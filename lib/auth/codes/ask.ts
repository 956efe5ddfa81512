import { and, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { people, signInCodes } from "#db/schema/index.ts";
import type { Locale } from "#lib/locale.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { now, sqlNow, sqlNowPlus } from "#lib/time.ts";
import { consumeLimits } from "../rate-limits.ts";
import { hashOf, newCode, newToken, sealOf } from "../tokens.ts";

const codeMinutes = 10;

type Asking = { email: string; address: string; locale: Locale };

/**
 * Mails an eight-character code and gives the token of the browser that asked: the code is worth nothing in another.
 * An address that nobody has goes through the same statements and gets no letter.
 */
export async function askForCode({ email, address, locale }: Asking): Promise<{ browserToken: string }> {
  return db.transaction(async (tx) => {
    await consumeLimits(tx, ["code to an address", email], ["code from a network", address]);

    const [person] = await tx
      .select()
      .from(people)
      .where(and(eq(people.email, email), isNull(people.disabledAt)));
    const browserToken = newToken();
    const code = newCode();
    await tx.insert(signInCodes).values({
      email,
      personId: person?.id,
      codeHash: sealOf(code),
      browserHash: hashOf(browserToken),
      requestedAt: sqlNow(),
      expiresAt: sqlNowPlus({ minutes: codeMinutes }),
    });
    const expiresAt = new Date(now().getTime() + codeMinutes * 60_000).toISOString();
    await queueLetter(tx, {
      kind: "sign-in-code",
      facts: { code, expiresAt },
      locale: person?.locale ?? locale,
      to: { email, personId: person?.id },
      from: { name: "Spiris" },
    });
    return { browserToken };
  });
}
