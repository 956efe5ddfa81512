import { env, requireEnvironment } from "#env.ts";
import { log } from "#lib/log.ts";
import { sayAlive } from "#lib/worker/alive.ts";
import { startWorker } from "#lib/worker/start.ts";

requireEnvironment("worker");
if (env.METRICS_PORT) {
  const { startMetrics } = await import("#lib/metrics/start.ts");
  await startMetrics({ host: env.METRICS_HOST, port: env.METRICS_PORT, isServer: false, isWorker: true });
}
const worker = await startWorker();
sayAlive();

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, async () => {
    await worker.stop();
    log.info("worker stopped");
    process.exit(0);
  });
}
