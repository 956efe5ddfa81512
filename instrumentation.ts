import type { Instrumentation } from "next";

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env, requireEnvironment } = await import("#env.ts");
  const { watchRequests } = await import("#lib/http/watch.ts");
  requireEnvironment("server");
  if (process.env.NODE_ENV === "production") {
    const { takeOverConsole } = await import("#lib/log.ts");
    takeOverConsole();
    // Everything in a demo is invented, and for some systems the registry has no newer one.
    if (!env.DEMO) await warnOfOldNode();
  }
  watchRequests({ proxies: env.TRUSTED_PROXIES, publicUrl: env.PUBLIC_URL, mayUpgrade: process.env.NODE_ENV !== "production" });
  if (env.METRICS_PORT) {
    const { startMetrics } = await import("#lib/metrics/start.ts");
    await startMetrics({ host: env.METRICS_HOST, port: env.METRICS_PORT, isServer: true, isWorker: env.WORKER === "inside" });
  }
  const { startBackground } = await import("#lib/worker/background.ts");
  await startBackground();
}

/** What serves people should have none with a known hole. */
async function warnOfOldNode() {
  const { log } = await import("#lib/log.ts");
  const { isAtLeast } = await import("#lib/versions.ts");
  const { node } = await import("#lib/floors.json");
  if (!isAtLeast(process.version, node.atLeast)) log.warn({ version: process.version, ...node }, "this Node has known vulnerabilities");
}

export const onRequestError: Instrumentation.onRequestError = async (err, { method, path }, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("#lib/log.ts");
  log.error({ err, method, path: path.split("?")[0], route: routePath }, "request failed");
};
