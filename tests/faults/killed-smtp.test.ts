import { afterAll, expect, test } from "vitest";
import { deliveryStatusOf } from "#lib/outbox/delivery-status.ts";
import { anAddress, aRequest, queued, rowOf } from "#tests/lib/mail/letters.ts";
import { aMailServer } from "#tests/lib/mail/mail-server.ts";
import { bundleWorker, endOf, letItGoOn, letTimePass, rounds, startWorker } from "./crash.ts";

const { file, remove } = await bundleWorker();
afterAll(remove);

/** No mail server knows a letter again: what may have left is uncertain, and what surely has not is posted. */
const expected = { taken: ["sent", 1], frozen: ["uncertain", 0], posted: ["uncertain", 1], noting: ["uncertain", 1], noted: ["sent", 1] };

test.each(Object.entries(expected))(
  "by SMTP, a worker that is killed when a letter is %s leaves it %s: it never arrives twice",
  { timeout: 20_000 * rounds },
  async (step, [deliveryStatus, arrivals]) => {
    for (let round = 0; round < rounds; round++) {
      const { taken, url } = await aMailServer();
      const letterId = await queued(aRequest(anAddress()));

      expect(await endOf(startWorker(file, { PROVIDER: url, KILL_AT: step }))).toBe("SIGKILL");
      await letTimePass();
      const next = startWorker(file, { PROVIDER: url });
      await expect
        .poll(async () => deliveryStatusOf((await rowOf(letterId))!).deliveryStatus, { timeout: 15_000, interval: 50 })
        .toBe(deliveryStatus);
      await letTimePass();
      await letItGoOn(next);

      expect(taken).toHaveLength(Number(arrivals) + 1);
    }
  },
);
