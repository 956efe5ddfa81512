import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "#db/local/place.ts";

const run = (...[program = "", ...args]: string[]) => spawnSync(program, args, { stdio: "ignore" }).status === 0;

/** A disk of its own that can be filled; nothing where nobody may mount one (only root on Linux may). */
export function aSmallDisk(megabytes: number) {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(join(temporaryFolder(), "practice-management-disk-"));
  if (!run("mount", "-t", "tmpfs", "-o", `size=${megabytes}m,mode=755`, "tmpfs", folder)) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  chmodSync(folder, 0o755);
  const filling = join(folder, "filling");
  return {
    folder,
    fill: () => writeUntilFull(filling),
    empty: () => rmSync(filling, { force: true }),
    remove: () => {
      run("umount", "--lazy", folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeUntilFull(path: string) {
  const file = openSync(path, "a");
  try {
    for (let size = 1024 * 1024; size >= 512; ) {
      try {
        writeSync(file, Buffer.alloc(size, 1));
      } catch {
        size /= 2;
      }
    }
  } finally {
    closeSync(file);
  }
}
