import { and, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { people } from "#db/schema/index.ts";
import type { Locale } from "#lib/locale.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { isKnownIn, moreIn } from "../network-trust.ts";
import { consumeLimits, type Turn } from "../rate-limits.ts";
import { addCode } from "./new.ts";

/** `browser` is what a browser that keeps our cookies is known by. */
type Asking = { email: string; address: string; browser?: string; locale: Locale };

/**
 * Mails an eight-character code and gives the token of the browser that asked: the code is worth nothing in another.
 * An address that nobody has goes through the same statements and gets no letter.
 */
export async function askForCode({ email, address: network, browser, locale }: Asking): Promise<{ browserToken: string }> {
  return db.transaction(async (tx) => {
    const [person] = await tx
      .select()
      .from(people)
      .where(and(eq(people.email, email), isNull(people.disabledAt)));
    await consumeLimits(
      tx,
      ["code to an address", email],
      ...(browser ? [["code in a browser", browser] satisfies Turn] : []),
      ...(await turnsOfNetwork(tx, { network, email, isSomebody: person !== undefined })),
    );
    const { browserToken, code, expiresAt } = await addCode(tx, { email, personId: person?.id });
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

/**
 * Whoever is known in a network is in nobody's way there, nor is anybody in theirs: their own address is their limit. Of the others each is
 * refused by both numbers and counts in one, so that a stranger who tries out addresses uses up what is for strangers, and learns nothing
 * from being refused.
 */
async function turnsOfNetwork(tx: Transaction, asked: { network: string; email: string; isSomebody: boolean }): Promise<Turn[]> {
  if (await isKnownIn(tx, asked)) return [];
  const { network, isSomebody } = asked;
  const more = await moreIn(tx, network);
  return [
    ["code from a network", network, { more, counts: isSomebody }],
    ["code for nobody from a network", network, { more, counts: !isSomebody }],
  ];
}
