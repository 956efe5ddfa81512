import { randomBytes } from "node:crypto";
import { appendFileSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { execute } from "./binaries.ts";
import type { Place } from "./place.ts";
import { connectAsSuperuser } from "./roles.ts";

/** Starts the cluster, or adopts the server that a killed run left behind. Call it in turn. Gives the port. */
export async function startCluster(place: Place): Promise<number> {
  if (!existsSync(dataOf(place))) await initialise(place);
  for (let attempt = 1; ; attempt++) {
    const port = await answeringPort(place);
    if (port) return port;
    const options = ["-D", dataOf(place), "-o", `-p ${await freePort(lastPort(place))}`, "-w", "-t", "60", "-s"];
    const started = await execute(place, "pg_ctl", ["start", ...options]);
    if (!started && attempt === 3) throw new Error(`PostgreSQL did not start.\n${endOfLog(place)}`);
  }
}

/** `immediate` is how a server ends that crashes: without a word to its clients. */
export async function stopCluster(place: Place, mode: "fast" | "immediate" = "fast"): Promise<void> {
  if (!(await answeringPort(place))) return;
  const options = ["-D", dataOf(place), "-w", "-t", "20", "-s"];
  const stopped = await execute(place, "pg_ctl", ["stop", "-m", mode, ...options]);
  if (!stopped) await execute(place, "pg_ctl", ["stop", "-m", "immediate", ...options]);
}

const dataOf = (place: Place) => join(place.base, "data");

async function initialise(place: Place) {
  for (const left of readdirSync(place.base).filter((file) => file.startsWith("data.")))
    rmSync(join(place.base, left), { recursive: true, force: true, maxRetries: 5 });
  const unfinished = join(place.base, `data.${process.pid}`);
  const password = join(place.base, "password");
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(password, `${randomBytes(18).toString("base64url")}\n`, { mode: 0o600 });
  if (place.account) for (const path of [unfinished, password]) chownSync(path, place.account.uid, place.account.gid);
  const settings = [
    "listen_addresses='127.0.0.1'",
    "unix_socket_directories=''",
    "timezone='UTC'",
    "log_timezone='UTC'",
    "max_connections=100",
  ];
  if (place.kind === "throw-away") settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  // The computer's own locale must not matter: unset it would give SQL_ASCII.
  const builtIn = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const locale = ["--encoding=UTF8", ...(place.programs ? ["--locale=C.UTF-8"] : builtIn)];
  const access = ["--username=postgres", `--pwfile=${password}`, "--auth=scram-sha-256"];
  const made = await execute(place, "initdb", ["-D", unfinished, ...access, ...locale]);
  if (!made) throw new Error(`PostgreSQL could not create its data folder.\n${endOfLog(place)}`);
  appendFileSync(join(unfinished, "postgresql.conf"), `${settings.join("\n")}\n`);
  renameSync(unfinished, dataOf(place));
}

/** postmaster.pid may name a dead process, a zombie or a stranger: only a server that takes our password counts. */
async function answeringPort(place: Place): Promise<number | undefined> {
  const file = join(dataOf(place), "postmaster.pid");
  for (let silence = 0; ; silence++) {
    const [pid = 0, , , port = 0] = textOf(file).split("\n").map(Number);
    if (!isAlive(pid)) return undefined;
    const answer = port ? await ask(place, port) : "silent";
    if (answer === "ready") return port;
    if (answer === "starting or stopping") silence = 0;
    if (silence === 10) rmSync(file, { force: true });
    await setTimeout(100);
  }
}

async function ask(place: Place, port: number): Promise<"ready" | "starting or stopping" | "silent"> {
  const superuser = connectAsSuperuser(place, port);
  try {
    await superuser`select 1`;
    return "ready";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "53300") return "ready";
    return code === "57P03" ? "starting or stopping" : "silent";
  } finally {
    await superuser.end({ timeout: 0 });
  }
}

function isAlive(pid: number) {
  if (!pid) return false;
  try {
    return process.kill(Math.abs(pid), 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The same port as last time where possible, so that clients reconnect after a crash. */
function lastPort(place: Place): number {
  const [, port] = /"-p" "(\d+)"/.exec(textOf(join(dataOf(place), "postmaster.opts"))) ?? [];
  return Number(port ?? 0);
}

function textOf(file: string) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function freePort(wanted: number): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().on("error", (error) => (wanted ? done(freePort(0)) : fail(error)));
    server.listen(wanted, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

const endOfLog = (place: Place) => textOf(join(place.base, "log")).split("\n").slice(-12).join("\n");
