import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { sql } from "drizzle-orm";
import { expect, onTestFinished } from "vitest";
import { letters } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { isOpen } from "#lib/outbox/delivery-status.ts";
import { anAddress, aRequest, queued, rowOf } from "#tests/lib/mail/letters.ts";
import { bundle } from "#tests/support/servers/bundle.ts";

/** How often each fault is tried: a few times in every run, many in `npm run test:faults`. */
export const rounds = Number(process.env.FAULT_ROUNDS || 2);

/** The worker of these tests as one file, which is gone when the test file is done. */
export const bundleWorker = () => bundle("tests/faults/worker.ts");

/** A worker of its own, in the databases of this test. */
export function startWorker(file: string, environment: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [file], { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...environment } });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** Comes back when a worker has posted one letter more, and has done with all that it held: whatever it had to do again, it has done. */
export async function letItGoOn(worker: ChildProcess): Promise<void> {
  const next = await queued(aRequest(anAddress()));
  await expect.poll(async () => (await rowOf(next))?.sentAt, { timeout: 15_000, interval: 50 }).toBeInstanceOf(Date);
  worker.kill("SIGTERM");
  expect(await endOf(worker)).toBe(0);
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
