import { requireEnvironment } from "#env.ts";
import { log } from "#lib/log.ts";
import { startWorker } from "#lib/worker/start.ts";

requireEnvironment("worker");
const worker = await startWorker();

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, async () => {
    await worker.stop();
    log.info("worker stopped");
    process.exit(0);
  });
}
