import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { letters } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { tell } from "#lib/happened.ts";
import { log } from "#lib/log.ts";
import { isOpen, secondsToHold } from "#lib/outbox/delivery-status.ts";
import { sqlNow } from "#lib/time.ts";
import { type Frozen, freezeLetter } from "./freeze.ts";
import type { Posted, Provider } from "./message.ts";
import { pauseLetters } from "./pace.ts";
import { noteUnsent } from "./retry.ts";
import { withoutCode } from "./settle.ts";
import type { Taken } from "./take.ts";

/** The steps of a delivery, for the tests that end the process there. */
type Step = "taken" | "frozen" | "posted" | "noting" | "noted";
export type Watch = (step: Step) => void | Promise<void>;

/** A taker that woke up this late may no longer be the one who holds the letter when its post arrives. */
const secondsToStart = secondsToHold / 2;

/** Posts a letter that was taken, and notes what came of it. Whatever ends the process meanwhile, the letter is accepted once or `uncertain`. */
export async function deliver(taken: Taken, provider: Provider, watch: Watch = () => {}): Promise<void> {
  const since = performance.now();
  await watch("taken");
  const frozen = await inSystem((tx) => freezeLetter(tx, taken, provider));
  if (!frozen) return;

  await watch("frozen");
  const isLate = performance.now() - since > secondsToStart * 1000;
  const posted = await post(frozen, provider, isLate);
  await watch("posted");
  await inSystem(async (tx) => {
    await note(tx, taken, provider, posted);
    await watch("noting");
  });
  await watch("noted");
  if (posted.outcome === "postponed" && posted.pause) await pauseLetters(posted.pause);
  tell("letter", { fate: posted.outcome });
  if (posted.outcome === "accepted") log.info({ letterId: taken.id }, "letter sent");
  else log.warn({ letterId: taken.id, problem: posted.problem }, `letter ${posted.outcome}`);
}

/** Nothing leaves that could not be composed, or whose taker has slept. */
function post(frozen: Frozen, provider: Provider, isLate: boolean): Promise<Posted> | Posted {
  if ("problem" in frozen) return { outcome: "postponed", problem: frozen.problem };
  return isLate ? { outcome: "postponed", problem: "taken too long ago" } : provider.post(frozen.message);
}

async function note(tx: Transaction, taken: Taken, provider: Provider, posted: Posted) {
  if (posted.outcome === "accepted") return noteSent(tx, taken, posted.providerId);
  const [letter] = await tx
    .select()
    .from(letters)
    .where(and(eq(letters.id, taken.id), eq(letters.attempts, taken.attempt), isOpen))
    .for("update");
  if (letter) await noteUnsent(tx, letter, provider, posted);
}

/** That it was accepted is true whoever holds the letter by now, and whatever was thought of it meanwhile. */
async function noteSent(tx: Transaction, { id }: Taken, providerId: string) {
  await tx
    .update(letters)
    .set({
      sentAt: sqlNow(),
      answeredAt: sqlNow(),
      providerId: sql`coalesce(${letters.providerId}, ${providerId})`,
      lastProblem: null,
      ...withoutCode,
    })
    .where(and(eq(letters.id, id), isNull(letters.sentAt)));
}
