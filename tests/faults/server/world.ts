import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { letterEvents, letters } from "#db/schema/index.ts";
import { isOpen } from "#lib/outbox/delivery-status.ts";
import { anyToItself } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import type { Running, Server } from "#tests/support/servers/product.ts";
import { aProvider } from "#tests/support/servers/resend.ts";
import { letTimePass } from "../crash.ts";
import { aLedger } from "../invariants/ledger.ts";
import { type Answer, aBrowser } from "./browser.ts";
import { startServer, startWorker } from "./product.ts";
import { aReporter } from "./reporter.ts";

const secondsToSettle = 150;

type Settings = Record<string, string>;
/** One server or worker for each settings of its own. */
type Size = { servers?: Settings[]; workers?: Settings[] };

/** The product as it runs in production: servers, workers, and a provider that takes letters and reports of them. */
export async function aWorld({ servers: ofServers = [{}], workers: ofWorkers = [{}] }: Size = {}) {
  const provider = await aProvider();
  const environment = { RESEND_BASE_URL: provider.settings.baseUrl };
  const servers: Server[] = [];
  for (const settings of ofServers) servers.push(await startServer({ ...environment, ...settings }));
  const workers: Running[] = ofWorkers.map((settings) => startWorker({ ...environment, ...settings }));
  const ledger = aLedger();
  const seen: Answer[] = [];
  /** Any of those that run: whoever is in front of them does not know better. */
  const route = () => servers[Math.floor(Math.random() * servers.length)]!;
  const reporter = aReporter(provider.ledger, aBrowser(route), ledger);

  async function isSettled() {
    const openLetters = await superuser.$count(letters, isOpen);
    const unread = await superuser.$count(letterEvents, sql`applied_at is null`);
    const [held] = await superuser.execute(sql`select count(*) as jobs from jobs.job where state = 'active'`);
    return openLetters + unread + Number(held?.jobs) === 0 && reporter.isDone();
  }

  return {
    provider,
    ledger,
    witnesses: { ledger, taken: provider.ledger },
    servers,
    workers,
    seen,
    environment,
    browser: () => aBrowser(route, (answer) => void seen.push(answer)),
    /** Waits until the letters are posted and reported of, and nobody holds a job any more. What is not done in time is for the promises to tell. An invoice too. */
    settle: async () => {
      const until = Date.now() + secondsToSettle * 1000;
      for (let look = 0; Date.now() < until && !(await isSettled()); look++) {
        if (look % 10 === 0) await letLeasesPass();
        await wait(200);
      }
      await reporter.stop();
      await anyToItself();
    },
  };
}

export type World = Awaited<ReturnType<typeof aWorld>>;

/** As if the time had passed for which a worker that is gone holds its letters and jobs, and every wait before the next try. */
async function letLeasesPass() {
  await letTimePass();
  await superuser.execute(sql`update jobs.job set start_after = now() where state = 'retry'`);
  await superuser.execute(sql`update jobs.job set started_on = started_on - interval '1 hour' where state = 'active'`);
}
