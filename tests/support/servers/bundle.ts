import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/** A script that composes letters as one file, because plain Node reads no .tsx; `remove` when it is done with. */
export async function bundle(script: string): Promise<{ file: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  const file = join(folder, "script.mjs");
  const banner = { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' };
  const common = { bundle: true, platform: "node", format: "esm", target: "node24", jsx: "automatic" } as const;
  await build({ ...common, entryPoints: [script], outfile: file, external: ["pg-native"], banner, logLevel: "error" });
  return { file, remove: () => rmSync(folder, { recursive: true }) };
}
