import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds of each answer, sorted. */
export type Times = number[];

/** Asks at random moments, as people do, so many times a second; each time counts from the moment when it was due, also when the asker was late. */
export async function atRate(perSecond: number, seconds: number, ask: () => Promise<unknown>): Promise<Times> {
  const chance = aChance();
  const began = performance.now();
  const answers: Promise<number>[] = [];
  for (let due = 0; due < seconds * 1000; due += (-Math.log(1 - chance()) * 1000) / perSecond) {
    const late = began + due - performance.now();
    if (late > 0) await wait(late);
    answers.push(ask().then(() => performance.now() - began - due));
  }
  return sorted(await Promise.all(answers));
}

/** How many are answered each second when so many askers ask without a pause. */
export async function ceilingOf(atOnce: number, seconds: number, ask: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let answered = 0;
  const asker = async () => {
    while (performance.now() - began < seconds * 1000) {
      await ask();
      answered++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asker));
  return answered / ((performance.now() - began) / 1000);
}

/** Does something with each, so many at the same time; gives what came of them in their order. */
export async function withEach<Item, Result>(atOnce: number, items: Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const waiting = items.entries();
  const results: Result[] = [];
  const worker = async () => {
    for (const [place, item] of waiting) results[place] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

export const sorted = (times: number[]): Times => times.toSorted((one, other) => one - other);

export const percentile = (times: Times, share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

/** The same chances in each run, so that runs can be compared. */
function aChance(seed = 42) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
