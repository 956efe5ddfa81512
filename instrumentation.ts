import type { Instrumentation } from "next";

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env, requireEnvironment } = await import("#env.ts");
  const { trustOnly } = await import("#lib/forwarded.ts");
  const { mendRequests, refuseUpgrades } = await import("#lib/incoming.ts");
  if (process.env.NODE_ENV === "production") {
    requireEnvironment();
    refuseUpgrades();
  }
  mendRequests();
  trustOnly({ proxies: env.TRUSTED_PROXIES, publicUrl: env.PUBLIC_URL });
  const { startBackground } = await import("#lib/worker/background.ts");
  await startBackground();
}

export const onRequestError: Instrumentation.onRequestError = async (err, { method, path }, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("#lib/log.ts");
  log.error({ err, method, path: path.split("?")[0], route: routePath }, "request failed");
};
