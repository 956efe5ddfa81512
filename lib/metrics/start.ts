import { createServer, type Server } from "node:http";
import { collectDefaultMetrics } from "prom-client";
import { db, jobDatabase, systemDatabase } from "#db/client.ts";
import { hear } from "#lib/happened.ts";
import { letterFates, limitsHit, registry, renders, signIns } from "./names.ts";
import { countPool } from "./pools.ts";
import { countRequests } from "./requests.ts";
import { countWaiting } from "./waiting.ts";

type Metrics = { host: string; port: number; isServer: boolean; isWorker: boolean };

/** From here on this process counts, and tells Prometheus at an address of its own, which people never reach. */
export async function startMetrics({ host, port, isServer, isWorker }: Metrics): Promise<Server> {
  collectDefaultMetrics({ register: registry });
  hear("letter", (labels) => letterFates.inc(labels));
  hear("limit", (labels) => limitsHit.inc(labels));
  hear("sign-in", (labels) => signIns.inc(labels));
  hear("render", (labels) => renders.inc(labels));
  countPool("pages", db);
  countPool("jobs", jobDatabase());
  countPool("system", systemDatabase());

  const listener = createServer(async ({ url }, response) => {
    if (url !== "/metrics") return response.writeHead(404).end();
    if (isWorker) await countWaiting();
    response.setHeader("content-type", registry.contentType).end(await registry.metrics());
  });
  if (isServer) countRequests(listener);
  // Nobody waits for it when the process ends.
  listener.unref();
  await new Promise<void>((ready, fail) => listener.once("error", fail).listen(port, host, ready));
  return listener;
}
