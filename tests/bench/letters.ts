import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { letters } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { isOpen } from "#lib/outbox/delivery-status.ts";
import { type Letter, queueLetter } from "#lib/outbox/queue.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { end, openWorker } from "#tests/support/servers/product.ts";
import { openProvider } from "#tests/support/servers/resend.ts";
import type { Line } from "./table.ts";

const many = 1000;
const rate = 4;
const rounds = 6;
const secondsAtMost = 10;
const goals = { others: 10, codes: 5 };

const facts = {
  office: "Lind & Sund Redovisning AB",
  company: "Ågrens Bageri AB",
  service: "digital-invoices",
  person: "Karin Ågren",
  answeredAt: "2026-11-23T08:00:00.000Z",
  about: "collaboration",
  day: null,
  termsVersion: 2,
  checksum: null,
  link: "https://spiris.example/customers",
} as const;

const letterTo = (email: string): Letter => ({ kind: "approved", facts, locale: "sv", to: { email }, from: { name: "Spiris" } });

const codeTo = (email: string): Letter => ({
  kind: "sign-in-code",
  facts: { code: "K7QM4T9X", expiresAt: new Date(Date.now() + 600_000).toISOString() },
  locale: "sv",
  to: { email, personId: randomUUID() },
  from: { name: "Spiris" },
});

/** A thousand letters of one office, posted by two workers to the stand-in for the provider: how long all others wait, and how fast it can go. */
export async function measureLetters(): Promise<Line[]> {
  return [...(await measureWaits()), await measureCeiling()];
}

async function measureWaits(): Promise<Line[]> {
  const [others, codes]: [number[], number[]] = [[], []];
  await posting(rate, async (taken) => {
    while (taken.length < rate) await wait(50);
    for (let round = 0; round < rounds; round++) {
      others.push(await secondsFor(letterTo(`other${round}@agrens.example`)));
      codes.push(await secondsFor(codeTo(`code${round}@agrens.example`)));
    }
  });
  const lineOf = (what: string, times: number[], goal: number): Line => ({
    goal: `${many} letters at ${rate} a second: ${what} ≤ ${goal} s`,
    figure: `${Math.max(...times).toFixed(1)} s at most`,
    holds: Math.max(...times) <= goal,
  });
  return [lineOf("letters of others", others, goals.others), lineOf("codes", codes, goals.codes)];
}

async function measureCeiling(): Promise<Line> {
  const goal = "letters through two workers and the stand-in provider";
  return posting(1000, async (taken, office) => {
    for (const until = Date.now() + secondsAtMost * 1000; Date.now() < until && (await countOf(office, isOpen)) > 0; ) await wait(50);
    const seconds = ((taken.at(-1)?.at ?? 0) - (taken[0]?.at ?? 0)) / 1000;
    return { goal, figure: `${(taken.length / seconds).toFixed(0)}/s`, holds: undefined };
  });
}

/** Two workers post a thousand letters of one office at this rate, while something is measured. */
async function posting<Result>(perSecond: number, measure: (taken: { at: number }[], office: string) => Promise<Result>): Promise<Result> {
  await discardOpenLetters();
  const office = await queue(Array.from({ length: many }, (_, place) => letterTo(`karin${place}@agrens.example`)));
  const provider = await openProvider();
  const settings = { RESEND_BASE_URL: provider.settings.baseUrl, LETTERS_PER_SECOND: String(perSecond) };
  const workers = [openWorker(settings), openWorker(settings)];
  try {
    return await measure(provider.received, office);
  } finally {
    await Promise.all(workers.map((worker) => end(worker, "SIGTERM")));
    provider.close();
  }
}

/** Leaves nothing waiting of what was queued before. */
export const discardOpenLetters = () => superuser.update(letters).set({ discardedAt: sql`now()` }).where(isOpen);

/** By an office of its own, whose id it gives. */
async function queue(some: Letter[]): Promise<string> {
  const officeId = randomUUID();
  await inOffice({ officeId }, async (tx) => {
    for (const letter of some) await queueLetter(tx, { ...letter, officeId });
  });
  return officeId;
}

async function secondsFor(letter: Letter): Promise<number> {
  const began = performance.now();
  const office = await queue([letter]);
  while ((await countOf(office, isNotNull(letters.sentAt))) === 0) await wait(20);
  return (performance.now() - began) / 1000;
}

const countOf = (officeId: string, which: typeof isOpen) => superuser.$count(letters, and(eq(letters.officeId, officeId), which));
