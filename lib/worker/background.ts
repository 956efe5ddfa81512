import { env } from "#env.ts";
import { closeSender } from "#lib/jobs/queue.ts";
import { log } from "#lib/log.ts";
import { startWorker } from "./start.ts";

const shared: typeof globalThis & { background?: Promise<void> } = globalThis;

/** Starts the worker inside the server, once per process, unless a worker of its own runs beside it. */
export function startBackground(): Promise<void> {
  shared.background ??= begin();
  return shared.background;
}

async function begin() {
  const { stop } = env.WORKER === "off" ? { stop: closeSender } : await startWorker();
  beforeExit(stop);
}

/** Next answers SIGTERM itself and leaves by process.exit() when its requests are done: its exit waits for ours. */
function beforeExit(stop: () => Promise<void>) {
  const exit = process.exit.bind(process);
  let stopping: Promise<void> | undefined;
  const stopOnce = () => {
    stopping ??= stop().catch((err: unknown) => log.error({ err }, "worker did not stop"));
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stopOnce);
  Reflect.set(process, "exit", (code?: number) => {
    if (!stopping) exit(code);
    void stopping?.finally(() => exit(code));
  });
}
