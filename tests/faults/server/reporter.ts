import { setTimeout as wait } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { aReport } from "#tests/support/servers/webhook.ts";
import type { Taken } from "../invariants/counting.ts";
import type { Ledger } from "../invariants/ledger.ts";
import type { Browser } from "./browser.ts";

const kinds = ["email.delivered", "email.sent"] as const;

/** Reports of each letter that the provider took, twice and the later first, each until it is told that the report was kept. */
export function aReporter(taken: Taken, { ask }: Browser, ledger: Ledger) {
  const done = new Set<string>();
  let isStopped = false;
  const work = report();
  const stop = () => {
    isStopped = true;
    return work;
  };
  onTestFinished(stop);
  return { stop, isDone: () => done.size === taken.size };

  async function report() {
    for (; !isStopped; await wait(100)) {
      for (const [key, { letter, id }] of [...taken].filter(([known]) => !done.has(known))) {
        for (const type of [...kinds, ...kinds]) await untilKept(type, letter, id);
        done.add(key);
      }
    }
  }

  async function untilKept(type: (typeof kinds)[number], letterId: string, providerId: string) {
    const id = `msg_${type}_${letterId}`;
    while (!isStopped) {
      const { body, headers } = aReport({ type, letterId, providerId }, { id });
      const { status } = await ask({ method: "POST", path: "/api/webhooks/resend", body, type: "application/json", headers });
      if (status === 204) return ledger.acknowledge("reported", `resend:${id}`);
      await wait(200);
    }
  }
}
