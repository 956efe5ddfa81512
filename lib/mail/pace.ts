import { sql } from "drizzle-orm";
import { letterPace } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";

/** Gives all workers together no more than so many letters a second: milliseconds until this one may go. */
export async function reserveSlot(perSecond: number): Promise<number> {
  const apart = sql`make_interval(secs => ${1 / perSecond})`;
  const [slot] = await inSystem((tx) =>
    tx
      .update(letterPace)
      .set({ nextAt: sql`greatest(${letterPace.nextAt}, clock_timestamp()) + ${apart}` })
      .returning({ wait: sql`extract(epoch from ${letterPace.nextAt} - ${apart} - clock_timestamp()) * 1000`.mapWith(Number) }),
  );
  return Math.max(0, slot?.wait ?? 0);
}

/** The provider takes nothing for so many seconds, from nobody. */
export async function pauseLetters(seconds: number): Promise<void> {
  const until = sql`clock_timestamp() + make_interval(secs => ${seconds})`;
  await inSystem((tx) => tx.update(letterPace).set({ pausedUntil: sql`greatest(${letterPace.pausedUntil}, ${until})` }));
}
