import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { begin, leave } from "./steps.ts";

const sources = ["{app,db,emails,env,lib,public}/**/*.*", "*.{ts,json}"];
const record = ".data/build";

/** Skips the build when neither a source nor the build itself has changed since the last one. */
export async function buildWhenNeeded(environment: Record<string, string>): Promise<void> {
  const fingerprint = fingerprintOf(sources);
  if (textOf(record) === `${fingerprint} ${textOf(".next/BUILD_ID")}`) return;

  console.log("Building the pages: about half a minute, only the first time and after changes …");
  const build = begin(["node_modules/next/dist/bin/next", "build"], environment);
  if ((await build.finished) !== 0) leave(`${build.output()}\nThe build failed.`);
  writeFileSync(record, `${fingerprint} ${textOf(".next/BUILD_ID")}`);
}

function fingerprintOf(patterns: string[]) {
  const hash = createHash("sha256");
  const generated = ["next-env.d.ts"];
  const entries = globSync(patterns, { exclude: generated, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest("hex");
}

function textOf(file: string) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
