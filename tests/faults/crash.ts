import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { build } from "esbuild";
import { onTestFinished } from "vitest";
import { letters } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { isOpen } from "#lib/outbox/fate.ts";

/** How often each fault is tried: a few times in every run, many in `npm run test:faults`. */
export const rounds = Number(process.env.FAULT_ROUNDS || 2);

/** Bundles the worker, because plain Node reads no letters. Gives the file; it is gone when the test file is done. */
export async function bundleWorker(): Promise<{ file: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "faults-"));
  const file = join(folder, "worker.mjs");
  const banner = { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' };
  const common = { bundle: true, platform: "node", format: "esm", target: "node24", jsx: "automatic" } as const;
  await build({ ...common, entryPoints: ["tests/faults/worker.ts"], outfile: file, external: ["pg-native"], banner, logLevel: "error" });
  return { file, remove: () => rmSync(folder, { recursive: true }) };
}

/** A worker of its own, in the databases of this test. */
export function startWorker(file: string, environment: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [file], { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...environment } });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** How it ended: the signal, or the code. */
export async function endOf(child: ChildProcess): Promise<string | number> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.signalCode ?? child.exitCode ?? "";
}

/** As if the half minute had passed for which a dead worker holds its letters, and every wait before the next try. */
export async function letTimePass(): Promise<void> {
  await inSystem(async (tx) => {
    await tx.update(letters).set({ nextTryAt: sql`now()` }).where(isOpen);
    await tx.execute(sql`update letter_pace set paused_until = now()`);
  });
}
