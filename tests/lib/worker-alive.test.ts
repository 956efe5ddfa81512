import { mkdtempSync, readdirSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isAlive, sayAlive } from "#lib/worker/alive.ts";

test("a worker is alive from its start on, and no longer when it has said nothing for half a minute", () => {
  const folder = mkdtempSync(join(tmpdir(), "alive-"));
  expect(isAlive(folder)).toBe(false);

  sayAlive(folder).stop();
  expect(isAlive(folder)).toBe(true);

  const [file = ""] = readdirSync(folder);
  const then = Date.now() / 1000 - 31;
  utimesSync(join(folder, file), then, then);
  expect(isAlive(folder)).toBe(false);
});

test("a folder that cannot be written ends no worker", () => {
  sayAlive("/nowhere").stop();

  expect(isAlive("/nowhere")).toBe(false);
});
