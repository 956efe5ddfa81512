import { eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Letter, letters } from "#db/schema/index.ts";
import { now, sqlNow } from "#lib/time.ts";
import type { Posted, Provider } from "./message.ts";
import { settleLetter } from "./settle.ts";

type Unsent = Exclude<Posted, { outcome: "accepted" }>;

const secondsBetween = { atFirst: 15, atMost: 3600 };
/** Who waits for a code does not wait long. */
const secondsBetweenCodes = { atFirst: 2, atMost: 60 };
const triesToCompose = 10;
const daysToTry = 3;

/** The letter was not accepted, or nobody knows: when it is tried again, if it is. */
export async function noteUnsent(tx: Transaction, letter: Letter, provider: Provider, posted: Unsent): Promise<void> {
  const { outcome, problem: lastProblem } = posted;
  if (outcome === "refused") return settleLetter(tx, letter.id, { failedAt: sqlNow(), failReason: "rejected", lastProblem });
  if (outcome === "bounced") return settleLetter(tx, letter.id, { bouncedAt: sqlNow(), bounceReason: posted.reason, lastProblem });

  const unclearSince = letter.unclearSince ?? (outcome === "unclear" ? letter.postedAt : null);
  if (unclearSince && provider.hoursToRepeat === 0)
    return settleLetter(tx, letter.id, { uncertainAt: sqlNow(), unclearSince, lastProblem });
  if (!unclearSince && letter.attempts >= triesToCompose && !letter.postedAt)
    return settleLetter(tx, letter.id, { failedAt: sqlNow(), failReason: "not-composed", lastProblem });
  if (!unclearSince && now().getTime() - letter.queuedAt.getTime() > daysToTry * 86_400_000)
    return settleLetter(tx, letter.id, { failedAt: sqlNow(), failReason: "tried-too-long", lastProblem });

  const seconds = (outcome === "postponed" ? posted.pause : undefined) ?? secondsBefore(letter);
  await tx
    .update(letters)
    .set({ answeredAt: sqlNow(), unclearSince, lastProblem, nextTryAt: sql`${sqlNow()} + make_interval(secs => ${seconds})` })
    .where(eq(letters.id, letter.id));
}

/** Twice as long each time, and not all at the same moment. */
function secondsBefore({ kind, attempts }: Letter): number {
  const { atFirst, atMost } = kind === "sign-in-code" ? secondsBetweenCodes : secondsBetween;
  return Math.min(atMost, atFirst * 2 ** Math.min(attempts - 1, 20)) * (0.8 + 0.4 * Math.random());
}
