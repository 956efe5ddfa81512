import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { heavyFiles } from "./heavy.ts";

const serversMemory = /NODE_OPTIONS="?(--max-old-space-size=\d+)/.exec(readFileSync("Dockerfile", "utf8"))?.[1] ?? "";

test("a server with the image's memory reads or refuses whatever comes within the limits, and lives on", { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "heavy-"));
  const files = Object.entries(heavyFiles).map(([name, [content]]) => {
    const file = join(folder, encodeURIComponent(name));
    writeFileSync(file, content());
    return file;
  });

  const { stdout } = await promisify(execFile)(process.execPath, [serversMemory, "tests/lib/imports/reads-alone.ts", ...files]);
  rmSync(folder, { recursive: true });

  const answers = Object.fromEntries(
    stdout
      .trim()
      .split("\n")
      .map((line): [string, unknown] => JSON.parse(line)),
  );
  expect(answers).toEqual(Object.fromEntries(Object.entries(heavyFiles).map(([name, [, answer]]) => [name, answer])));
});
