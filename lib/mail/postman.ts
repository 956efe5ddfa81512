import { setTimeout as wait } from "node:timers/promises";
import { inSystem } from "#db/tenant.ts";
import { env } from "#env.ts";
import { log } from "#lib/log.ts";
import { deliver, type Watch } from "./deliver.ts";
import type { Provider } from "./message.ts";
import { reserveSlot } from "./pace.ts";
import { type Lane, takeNext } from "./take.ts";

const lookEvery = 500;
const lookAgainAfterFailure = 2_000;
/** So many letters may wait for a slow provider at the same time; codes have places of their own. */
const places = { every: 8, urgent: 4 } as const satisfies Record<Lane, number>;

export type Postman = { stop: () => Promise<void> };
type Settings = { perSecond?: number; watch?: Watch };

/** Delivers what is due until it is stopped; what is under way is finished first. Several may work at the same letters. */
export function startPostman(provider: Provider, { perSecond = env.LETTERS_PER_SECOND, watch }: Settings = {}): Postman {
  const stopping = new AbortController();
  const rounds = (["every", "urgent"] as const).map((lane) => round(lane, provider, perSecond, watch, stopping.signal));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(rounds);
    },
  };
}

async function round(lane: Lane, provider: Provider, perSecond: number, watch: Watch | undefined, stopping: AbortSignal) {
  const underWay = new Set<Promise<void>>();
  const rest = (pause: number) => wait(pause, undefined, { signal: stopping }).catch(() => {});
  let isOutage = false;
  while (!stopping.aborted) {
    if (underWay.size >= places[lane]) await Promise.race(underWay);
    try {
      const pause = await takeAndPost();
      if (isOutage) log.info({ lane }, "letters are taken again");
      isOutage = false;
      await rest(pause);
    } catch (err) {
      if (!isOutage) log.error({ err, lane }, "letters cannot be taken");
      isOutage = true;
      await rest(lookAgainAfterFailure);
    }
  }
  await Promise.all(underWay);

  /** Milliseconds until the next look. */
  async function takeAndPost(): Promise<number> {
    const taken = await inSystem((tx) => takeNext(tx, lane));
    if (!taken) return lookEvery;
    await wait(await reserveSlot(perSecond, lane));
    const post = deliver(taken, provider, watch)
      .catch((err: unknown) => log.error({ err, letterId: taken.id }, "letter was dropped, and is taken again"))
      .finally(() => underWay.delete(post));
    underWay.add(post);
    return 0;
  }
}
