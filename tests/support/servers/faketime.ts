import { globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { installFromDebian } from "./debian.ts";

const findLibrary = () => globSync("/usr/lib/*/faketime/libfaketime.so.1")[0];

/** Debian's libfaketime, installed where there is none; nothing where it cannot be had. */
export function prepareFaketime(): string | undefined {
  if (!findLibrary()) installFromDebian("libfaketime");
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
