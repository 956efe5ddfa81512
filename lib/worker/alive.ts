import { statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { log } from "#lib/log.ts";

const secondsBetween = 5;
const secondsAlive = 30;

const fileIn = (folder: string) => join(folder, "practice-worker-alive");

/** A worker answers no requests: what runs it looks at a file that it writes as long as it turns. */
export function sayAlive(folder = tmpdir()): { stop: () => void } {
  const say = () => {
    try {
      writeFileSync(fileIn(folder), "");
    } catch (err) {
      log.warn({ err }, "the worker cannot say that it is alive");
    }
  };
  say();
  const timer = setInterval(say, secondsBetween * 1000).unref();
  return { stop: () => clearInterval(timer) };
}

export function isAlive(folder = tmpdir()): boolean {
  const written = statSync(fileIn(folder), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - written < secondsAlive * 1000;
}
