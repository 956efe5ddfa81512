import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { webhookSecret } from "./webhook.ts";

export const publicUrl = "https://spiris.example";

const environment = {
  NODE_ENV: "production",
  PUBLIC_URL: publicUrl,
  NEXTAUTH_URL: publicUrl,
  SESSION_SECRET: "for these tests only, thirty-two characters",
  RESEND_WEBHOOK_SECRET: webhookSecret(),
  RESEND_API_KEY: "re_test",
  MAIL_FROM: "no-reply@my-spiris.example",
  LETTERS_PER_SECOND: "1000",
  TRUSTED_PROXIES: "1",
  WORKER: "off",
  DEMO: "false",
  LOG_LEVEL: "info",
  NODE_OPTIONS: "--max-old-space-size=320 --v8-pool-size=1",
  NEXT_TELEMETRY_DISABLED: "1",
} as const;

/** Where the build lies, which port it takes, what its environment says otherwise. */
type Way = { settings?: Record<string, string>; port?: number; folder?: string };
export type Running = { process: ChildProcess; output: () => string };
export type Server = Running & { port: number; address: string };

/** The built product as it runs in production, behind a proxy that speaks https. */
export async function openServer({ settings = {}, port, folder = "." }: Way = {}): Promise<Server> {
  if (!existsSync(resolve(folder, ".next/BUILD_ID"))) throw new Error("This needs the built product: npm run build.");
  const place = port ?? (await aFreePort());
  const next = [resolve("node_modules/next/dist/bin/next"), "start", "-p", String(place)];
  const server = { ...run(next, settings, folder), port: place, address: `http://127.0.0.1:${place}` };
  await untilHealthy(server);
  return server;
}

export const openWorker = (settings: Record<string, string> = {}): Running => run(["dist/worker.mjs"], settings, ".");

/** Waits for the end, by the signal or by itself. */
export async function end({ process: child }: Running, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, "exit");
}

async function untilHealthy(server: Server): Promise<void> {
  const { address, process: child, output } = server;
  const isUp = () =>
    fetch(`${address}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (const until = Date.now() + 30_000; !(await isUp()); await wait(50)) {
    if (Date.now() < until && child.exitCode === null) continue;
    await end(server, "SIGKILL");
    throw new Error(`The server did not start.\n${output()}`);
  }
}

function run(args: string[], settings: Record<string, string>, folder: string): Running {
  const child = spawn(process.execPath, ["--import", resolve("lib/demo/exit-with-parent.ts"), ...args], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment, ...settings },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  return { process: child, output: () => said.join("") };
}

function aFreePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
