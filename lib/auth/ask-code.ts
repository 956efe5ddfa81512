import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { people, signInCodes } from "#db/schema/index.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import type { Outcome } from "#lib/outcome.ts";
import { moment, momentIn, now } from "#lib/time.ts";
import { hashOf, newCode, newToken, sealOf } from "./token.ts";

const codeMinutes = 10;

const limits = [
  { column: signInCodes.email, minutes: 15, most: 5 },
  { column: signInCodes.email, minutes: 60, most: 10 },
  { column: signInCodes.addressHash, minutes: 60, most: 20 },
] as const;

type Asking = { email: string; address: string; locale: Locale };
type Result = Outcome<{ browserToken: string }, "too-many">;

/**
 * Mails an eight-character code and gives the token of the browser that asked: the code is worth nothing in another.
 * An address that nobody has goes through the same statements and gets no letter.
 */
export async function askForCode({ email, address, locale }: Asking): Promise<Result> {
  return db.transaction(async (tx) => {
    const addressHash = sealOf(address);
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${email}, 0)), pg_advisory_xact_lock(hashtextextended(${addressHash}, 1))`,
    );
    if (await isOverLimit(tx, email, addressHash)) return { refusal: "too-many" };

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
      addressHash,
      requestedAt: moment(),
      expiresAt: momentIn({ minutes: codeMinutes }),
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

async function isOverLimit(tx: Transaction, email: string, addressHash: string) {
  for (const { column, minutes, most } of limits) {
    const since = sql`${moment()} - make_interval(mins => ${minutes})`;
    const asker = column === signInCodes.email ? email : addressHash;
    const asked = await tx.$count(signInCodes, and(eq(column, asker), gt(signInCodes.requestedAt, since)));
    if (asked >= most) return true;
  }
  return false;
}
