import { sql } from "drizzle-orm";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { letters } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { startPostman } from "#lib/mail/postman.ts";
import { byResend } from "#lib/mail/resend.ts";
import { isOpen } from "#lib/outbox/delivery-status.ts";
import { aCode, anAddress, aRequest, queued, rowOf } from "#tests/lib/mail/letters.ts";
import { aProvider, misbehaviours } from "#tests/support/servers/resend.ts";
import { letTimePass, rounds } from "./crash.ts";
import { expectTakenOnce } from "./taken.ts";

const letterCount = 2 * rounds;

beforeEach(async () => {
  await inSystem((tx) => tx.update(letters).set({ discardedAt: sql`now()` }).where(isOpen));
  await letTimePass();
});

function post(baseUrl: string, { perSecond = 1000, patience = 250 } = {}) {
  const postman = startPostman(byResend({ apiKey: "re_test", baseUrl, patience }), { perSecond });
  onTestFinished(postman.stop);
}

const sentAmong = async (letterIds: string[]) => (await Promise.all(letterIds.map(rowOf))).filter((row) => row?.sentAt).length;

test.each(Object.entries(misbehaviours))(
  "whatever the provider does first, %s, each letter is taken exactly once",
  { timeout: 30_000 * rounds },
  async (name, behaviour) => {
    const { ledger, received, settings } = await aProvider(...Array(letterCount).fill(behaviour));
    const letterIds = await Promise.all(Array.from({ length: letterCount }, () => queued(aRequest(anAddress()))));

    post(settings.baseUrl);

    const sentInTime = () => letTimePass().then(() => sentAmong(letterIds));
    await expect.poll(sentInTime, { timeout: 25_000 * rounds, interval: 200 }).toBe(letterCount);
    expect([...ledger.values()].map(({ letter }) => letter).sort()).toEqual([...letterIds].sort());
    await expectTakenOnce(ledger, `the provider: ${name}`);
    expect(received.length).toBeGreaterThan(letterCount);
  },
);

test("two workers keep the pace together and post nothing twice", { timeout: 60_000 }, async () => {
  const { ledger, received, settings } = await aProvider();
  const letterIds = await Promise.all(Array.from({ length: 30 }, () => queued(aRequest(anAddress()))));

  // Patient: a provider that only is slow, on a busy computer, would be asked again.
  for (const _ of [1, 2]) post(settings.baseUrl, { perSecond: 20, patience: 10_000 });

  await expect.poll(() => sentAmong(letterIds), { timeout: 30_000, interval: 100 }).toBe(30);
  expect(received).toHaveLength(30);
  expect(ledger.size).toBe(30);
  const seconds = (received.at(-1)!.at - received[0]!.at) / 1000;
  expect(seconds).toBeGreaterThan((29 / 20) * 0.9);
});

test("while the provider is slow, a code does not wait behind letters that wait for an answer", { timeout: 30_000 }, async () => {
  const { received, settings } = await aProvider(...Array(40).fill(misbehaviours["no answer, nothing taken"]));
  await Promise.all(Array.from({ length: 20 }, () => queued(aRequest(anAddress()))));
  const postman = startPostman(byResend({ apiKey: "re_test", baseUrl: settings.baseUrl, patience: 8_000 }), { perSecond: 1000 });
  onTestFinished(postman.stop);
  await expect.poll(() => received.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(8);

  const codeId = await queued(aCode(anAddress()));

  await expect.poll(() => received.some(({ key }) => key === codeId), { timeout: 3_000, interval: 50 }).toBe(true);
});
