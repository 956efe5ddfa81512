import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { deliveryStatusOf } from "#lib/outbox/delivery-status.ts";
import { anAddress, aRequest, queued, rowOf } from "#tests/lib/mail/letters.ts";
import { aMailServer } from "#tests/lib/mail/mail-server.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aProvider } from "#tests/support/servers/resend.ts";
import { bundleWorker, letItGoOn, letTimePass, rounds, startWorker } from "./crash.ts";
import { expectTakenOnce } from "./taken.ts";

const { file, remove } = await bundleWorker();
afterAll(remove);

const soon = { timeout: 15_000, interval: 50 };
const deliveryNow = async (letterId: string) => deliveryStatusOf((await rowOf(letterId))!).deliveryStatus;
const isFrozen = (pid: number) => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.startsWith("T");

/** A worker stands still while it holds the letter, another takes it over, and then the first wakes up and goes on. */
async function takeOver(letterId: string, address: string, step: string, outcome: string) {
  const frozen = startWorker(file, { PROVIDER: address, FREEZE_AT: step });
  await expect.poll(() => isFrozen(frozen.pid!), soon).toBe(true);
  await endWhatStandsStill();
  await letTimePass();
  const other = startWorker(file, { PROVIDER: address });
  await expect.poll(() => deliveryNow(letterId), soon).toBe(outcome);
  other.kill("SIGKILL");
  frozen.kill("SIGCONT");
  await letItGoOn(frozen);
}

/** What the database does with a transaction that has stood still for twenty seconds (db/tenant.ts), without the wait. */
const endWhatStandsStill = () =>
  superuser.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and datname = current_database()`,
  );

test.runIf(process.platform === "linux").each(["taken", "frozen", "posted", "noting"])(
  "a worker that wakes up after another has taken its letter over, %s, does not have it taken twice",
  { timeout: 30_000 * rounds },
  async (step) => {
    for (let round = 0; round < rounds; round++) {
      const { ledger, settings } = await aProvider();
      const letterId = await queued(aRequest(anAddress()));

      await takeOver(letterId, settings.baseUrl, step, "sent");

      const taken = [...ledger.values()].map(({ letter }) => letter);
      expect([taken[0], taken.length]).toEqual([letterId, 2]);
      await expectTakenOnce(ledger, `frozen when ${step}, round ${round + 1}`);
      expect(await deliveryNow(letterId)).toBe("sent");
    }
  },
);

test.runIf(process.platform === "linux")("nor by SMTP, where only the one who woke up knows", { timeout: 30_000 * rounds }, async () => {
  for (let round = 0; round < rounds; round++) {
    const { taken, url } = await aMailServer();
    const letterId = await queued(aRequest(anAddress()));

    await takeOver(letterId, url, "frozen", "uncertain");

    expect(taken).toHaveLength(2);
    expect(await deliveryNow(letterId)).toBe("sent");
  }
});
