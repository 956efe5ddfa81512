import { sql } from "drizzle-orm";
import { letterPace } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import type { Lane } from "./take.ts";

/** Codes are tried again that soon, whatever a provider asks: they are over in ten minutes, and what is used up may be the other letters' part. */
const urgentPauseAtMost = 60;

/**
 * Gives all workers together no more than so many letters a second: milliseconds until this one may go. What is urgent waits for nothing that is
 * not; the others then wait for it.
 */
export async function reserveSlot(perSecond: number, lane: Lane = "every"): Promise<number> {
  const apart = sql`make_interval(secs => ${1 / perSecond})`;
  const after = (next: typeof letterPace.nextAt | typeof letterPace.urgentNextAt) => sql`greatest(${next}, clock_timestamp()) + ${apart}`;
  const next = lane === "urgent" ? letterPace.urgentNextAt : letterPace.nextAt;
  const [slot] = await inSystem((tx) =>
    tx
      .update(letterPace)
      .set({ nextAt: after(letterPace.nextAt), ...(lane === "urgent" && { urgentNextAt: after(letterPace.urgentNextAt) }) })
      .returning({ wait: sql`extract(epoch from ${next} - ${apart} - clock_timestamp()) * 1000`.mapWith(Number) }),
  );
  return Math.max(0, slot?.wait ?? 0);
}

/** The provider takes nothing for so many seconds, from nobody. */
export async function pauseLetters(seconds: number): Promise<void> {
  const { pausedUntil, urgentPausedUntil } = letterPace;
  const later = (time: typeof pausedUntil | typeof urgentPausedUntil, pause: number) =>
    sql`greatest(${time}, clock_timestamp() + make_interval(secs => ${pause}))`;
  await inSystem((tx) =>
    tx.update(letterPace).set({
      pausedUntil: later(pausedUntil, seconds),
      urgentPausedUntil: later(urgentPausedUntil, Math.min(seconds, urgentPauseAtMost)),
    }),
  );
}
