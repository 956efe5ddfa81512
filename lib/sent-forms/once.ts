import { setTimeout } from "node:timers/promises";
import { and, eq, gt, isNotNull, isNull, lt } from "drizzle-orm";
import { db } from "#db/client.ts";
import { sentForms } from "#db/schema/index.ts";
import { sqlNow, sqlNowPlus } from "#lib/time.ts";
import type { Press } from "./press.ts";

/** A press waits so long for the first one's answer, and takes over from one that has not answered for so long. */
const pressPatienceSeconds = 20;
const pressTakenOverMinutes = 1;
/** Who goes back to a form and sends the same once more as the next thing they do means the same thing, for so long. */
const sentAgainMinutes = 10;
/** An answer is kept for a day. */
const answerKeptMinutes = 1440;

type Claim = { isFirst: true } | { answer: string } | { isFirst: false };

/**
 * Of all who press the same form with the same in it one does the work; the others wait for that answer. Nobody waits for a server that
 * died meanwhile: after a minute the next one does the work.
 */
export async function claimPress(press: Press): Promise<Claim> {
  for (const began = Date.now(); Date.now() - began < pressPatienceSeconds * 1000; await setTimeout(100)) {
    const [claimed] = await db
      .insert(sentForms)
      .values({ ...press, sentAt: sqlNow() })
      .onConflictDoUpdate({
        target: [sentForms.personId, sentForms.key, sentForms.contentsHash],
        set: { sentAt: sqlNow() },
        setWhere: and(isNull(sentForms.answer), lt(sentForms.sentAt, sqlNowPlus({ minutes: -pressTakenOverMinutes }))),
      })
      .returning({ key: sentForms.key });
    if (claimed) return { isFirst: true };
    const answer = await findAnswer(press);
    if (answer) return { answer };
  }
  return { isFirst: false };
}

/** What the same form was answered. */
async function findAnswer(press: Press): Promise<string | undefined> {
  const [known] = await db.select({ answer: sentForms.answer }).from(sentForms).where(isPress(press));
  return known?.answer ?? undefined;
}

/** The answer to what its sender sent last, when this is the same once more: they went back to the form, which was shown anew. */
export async function findLastAnswer({ personId, contentsHash }: Press, lastKey: string): Promise<string | undefined> {
  const isRecent = and(isNotNull(sentForms.answer), gt(sentForms.sentAt, sqlNowPlus({ minutes: -sentAgainMinutes })));
  const [known] = await db
    .select({ answer: sentForms.answer })
    .from(sentForms)
    .where(and(isPress({ personId, key: lastKey, contentsHash }), isRecent));
  return known?.answer ?? undefined;
}

export async function keepAnswer(press: Press, answer: string): Promise<void> {
  const forgotten = lt(sentForms.sentAt, sqlNowPlus({ minutes: -answerKeptMinutes }));
  await Promise.all([db.update(sentForms).set({ answer }).where(isPress(press)), db.delete(sentForms).where(forgotten)]);
}

/** Nothing came of it: the same form may be sent again. */
export async function releasePress(press: Press): Promise<void> {
  await db.delete(sentForms).where(and(isPress(press), isNull(sentForms.answer)));
}

const isPress = ({ personId, key, contentsHash }: Press) =>
  and(eq(sentForms.personId, personId), eq(sentForms.key, key), eq(sentForms.contentsHash, contentsHash));
