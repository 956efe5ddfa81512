import { onTestFinished } from "vitest";
import { openServer, openWorker, type Running, type Server } from "#tests/support/servers/product.ts";

/** The built product, gone when the test is done. */
export async function startServer(settings: Record<string, string> = {}, port?: number): Promise<Server> {
  return goneAfterwards(await openServer({ settings, ...(port && { port }) }));
}

export const startWorker = (settings: Record<string, string> = {}): Running => goneAfterwards(openWorker(settings));

function goneAfterwards<Kind extends Running>(running: Kind): Kind {
  onTestFinished(() => void running.process.kill("SIGKILL"));
  return running;
}
