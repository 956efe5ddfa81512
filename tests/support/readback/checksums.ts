import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** As whoever has downloaded it: what `sha256sum -c` says of each file of an unpacked zip. */
export async function summed(files: Record<string, Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "everything-"));
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  try {
    return (await run("sha256sum", ["-c", "SHA256SUMS"], { cwd: folder, env: { ...process.env, LC_ALL: "C" } })).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}
