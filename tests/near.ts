import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** What the house asks of every file, whatever has changed. */
const house = ["tests/house.test.ts", "tests/architecture.test.ts", "tests/docs.test.ts"];

const listed = spawnSync("git", ["status", "--porcelain", "--untracked-files=all", "--no-renames", "-z"], { encoding: "utf8" });
const changed = listed.stdout
  .split("\0")
  .map((line) => line.slice(3))
  .filter((file) => /\.tsx?$/.test(file) && !/^tests\/(e2e|bench|scanners|faults\/(?:server|operating))\//.test(file) && existsSync(file));

/** The tests that import what is not committed yet, and those of the house: about a minute. */
const { status } = spawnSync(
  process.execPath,
  ["db/local/run.ts", "--throw-away", "--", "vitest", "related", "--run", ...house, ...changed],
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;
