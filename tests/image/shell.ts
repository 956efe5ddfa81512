import { spawnSync } from "node:child_process";

/** Debian's buildah needs no file system of its own with it. */
export const settings = { ...process.env, STORAGE_DRIVER: "vfs" };

/** Runs a program to its end and gives what it said; throws with all of it when it fails. */
export function succeed(program: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8", env: settings });
  if (status === 0) return stdout.trim();
  throw new Error(`${program} ${args.join(" ")} failed.\n${error?.message ?? ""}${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
}

export const canRun = (program: string, ...args: string[]): boolean =>
  spawnSync(program, args, { stdio: "ignore", env: settings }).status === 0;
