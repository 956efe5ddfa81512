import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs one of Debian's packages where we may. */
export function installFromDebian(name: string): void {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  run("apt-get", "update");
  run("apt-get", "-o", "DPkg::Lock::Timeout=300", "install", "-y", "--no-install-recommends", name);
}

const run = (program: string, ...args: string[]) =>
  spawnSync(program, args, { stdio: "inherit", timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
