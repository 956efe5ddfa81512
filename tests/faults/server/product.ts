import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { webhookSecret } from "#tests/support/webhook.ts";

export const publicUrl = "https://spiris.example";

const environment = {
  NODE_ENV: "production",
  PUBLIC_URL: publicUrl,
  NEXTAUTH_URL: publicUrl,
  SESSION_SECRET: "for these tests only, thirty-two characters",
  RESEND_WEBHOOK_SECRET: webhookSecret(),
  RESEND_API_KEY: "re_test",
  LETTERS_PER_SECOND: "1000",
  TRUSTED_PROXIES: "1",
  WORKER: "off",
  DEMO: "false",
  LOG_LEVEL: "info",
  NEXT_TELEMETRY_DISABLED: "1",
} as const;

export type Running = { process: ChildProcess; output: () => string };
export type Server = Running & { port: number; address: string };

/** The built product as it runs in production, behind a proxy that speaks https. Gone when the test is done. */
export async function startServer(settings: Record<string, string> = {}, port?: number): Promise<Server> {
  if (!existsSync(".next/BUILD_ID")) throw new Error("These faults need the built product: npm run build.");
  const place = port ?? (await aFreePort());
  const next = ["--import", "./lib/demo/leash.ts", "node_modules/next/dist/bin/next", "start", "-p", String(place)];
  const server = { ...run(next, settings), port: place, address: `http://127.0.0.1:${place}` };
  await untilHealthy(server);
  return server;
}

export const startWorker = (settings: Record<string, string> = {}): Running =>
  run(["--import", "./lib/demo/leash.ts", "dist/worker.mjs"], settings);

/** Waits for the end, by the signal or by itself. */
export async function end({ process: child }: Running, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, "exit");
}

async function untilHealthy({ address, process: child, output }: Server): Promise<void> {
  const isUp = () =>
    fetch(`${address}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (const until = Date.now() + 30_000; !(await isUp()); await wait(50)) {
    if (Date.now() > until || child.exitCode !== null) throw new Error(`The server did not start.\n${output()}`);
  }
}

function run(args: string[], settings: Record<string, string>): Running {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...environment, ...settings } });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  onTestFinished(() => void child.kill("SIGKILL"));
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
