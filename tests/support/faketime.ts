import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const findLibrary = () => globSync("/usr/lib/*/faketime/libfaketime.so.1")[0];

/** Debian's libfaketime, installed where there is none; nothing where it cannot be had. */
export function prepareFaketime(): string | undefined {
  const known = findLibrary();
  if (known || process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return known;
  const options = { stdio: "ignore", timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  spawnSync("apt-get", ["update"], options);
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "libfaketime"], options);
  return findLibrary();
}

/** A clock that jumps when it is told to, for a process with these settings; its timers do not notice. */
export function aJumpingClock(library: string) {
  const folder = mkdtempSync(join(tmpdir(), "clock-"));
  const file = join(folder, "offset");
  const jump = (offset: string) => writeFileSync(file, `${offset}\n`);
  jump("+0");
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const settings = { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: "1", FAKETIME_DONT_FAKE_MONOTONIC: "1" };
  return { jump, settings };
}
