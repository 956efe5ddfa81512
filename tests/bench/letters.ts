import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { closeDatabases } from "#db/client.ts";
import { letters } from "#db/schema/index.ts";
import { inOffice, inSystem } from "#db/tenant.ts";
import type { Provider } from "#lib/mail/message.ts";
import { startPostman } from "#lib/mail/postman.ts";
import { isOpen } from "#lib/outbox/fate.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { aCode, aRequest } from "#tests/lib/mail/letters.ts";

const atOnce = 1000;

/** Answers after 50 ms, as a provider on the other side of a network does. */
const provider: Provider = {
  name: "bench",
  hoursToRepeat: 23,
  post: async ({ id }) => {
    await wait(50);
    return { fate: "accepted", providerId: id };
  },
};

/** Leaves nothing of the world's letters waiting, and queues a thousand of one office. */
async function queueMany(): Promise<void> {
  await inSystem((tx) => tx.update(letters).set({ discardedAt: sql`now()` }).where(isOpen));
  const officeId = randomUUID();
  await inOffice({ officeId }, async (tx) => {
    for (let place = 0; place < atOnce; place++) await queueLetter(tx, { ...aRequest(`karin${place}@agrens.example`), officeId });
  });
}

/** Seconds until a letter of another office, or a code, has left. */
async function wayOf(letter: ReturnType<typeof aRequest>): Promise<number> {
  const officeId = randomUUID();
  const began = performance.now();
  await inOffice({ officeId }, (tx) => queueLetter(tx, { ...letter, officeId }));
  while ((await inSystem((tx) => tx.$count(letters, sql`${eq(letters.officeId, officeId)} and ${letters.sentAt} is not null`))) === 0)
    await wait(20);
  return (performance.now() - began) / 1000;
}

const longest = (times: number[]) => Math.max(...times).toFixed(2);

async function showPace(perSecond: number) {
  await queueMany();
  const postman = startPostman(provider, { perSecond });
  await wait(2000);
  const [others, codes]: [number[], number[]] = [[], []];
  for (let round = 0; round < 8; round++) {
    others.push(await wayOf(aRequest(`other${round}@agrens.example`)));
    codes.push(await wayOf(aCode(`code${round}@agrens.example`)));
  }
  const left = await inSystem((tx) => tx.$count(letters, isOpen));
  await postman.stop();
  console.log(
    `  at ${perSecond} a second, ${left} of them still waiting: others' letters wait ${longest(others)} s at most, codes ${longest(codes)} s`,
  );
}

async function showCeiling() {
  await queueMany();
  const began = performance.now();
  const postmen = [startPostman(provider, { perSecond: 1000 }), startPostman(provider, { perSecond: 1000 })];
  while ((await inSystem((tx) => tx.$count(letters, isOpen))) > 0) await wait(50);
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(postmen.map(({ stop }) => stop()));
  console.log(`  unbounded, two workers, a provider that takes 50 ms: ${(atOnce / seconds).toFixed(0)} letters a second`);
}

console.log(`\n${atOnce} letters of one office`);
await showPace(4);
await showPace(20);
await showCeiling();
await closeDatabases();
