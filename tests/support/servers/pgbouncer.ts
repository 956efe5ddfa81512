import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdirSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { onTestFinished } from "vitest";
import type { Place } from "#db/local/place.ts";
import { installFromDebian } from "./debian.ts";

const program = "/usr/sbin/pgbouncer";

function findVersion(): number | undefined {
  const [, minor] = /PgBouncer 1\.(\d+)/.exec(spawnSync(program, ["--version"], { encoding: "utf8" }).stdout ?? "") ?? [];
  return minor ? Number(minor) : undefined;
}

/** Debian's PgBouncer, installed where there is none: which 1.x it is; nothing where it cannot be had. */
export function preparePgbouncer(): number | undefined {
  if (!findVersion()) installFromDebian("pgbouncer");
  return findVersion();
}

/** A PgBouncer in transaction mode in front of these addresses, gone when the test is done. Gives the addresses behind it. */
export async function aPgbouncer(place: Place, addresses: Record<string, string>, settings: string[] = []) {
  const folder = join(place.base, "pgbouncer");
  const port = await aFreePort();
  mkdirSync(folder);
  const urls = Object.values(addresses).map((address) => new URL(address));
  const users = urls.map(({ username, password }) => `"${username}" "${decodeURIComponent(password)}"`);
  writeFileSync(join(folder, "users"), `${users.join("\n")}\n`);
  const lines = [
    "[databases]",
    `app = host=127.0.0.1 port=${urls[0]?.port}`,
    "[pgbouncer]",
    "listen_addr = 127.0.0.1",
    `listen_port = ${port}`,
    "unix_socket_dir =",
    "auth_type = scram-sha-256",
    `auth_file = ${folder}/users`,
    "pool_mode = transaction",
    "default_pool_size = 8",
    ...settings,
  ];
  writeFileSync(join(folder, "ini"), `${lines.join("\n")}\n`);
  if (place.account) for (const file of ["", "users", "ini"]) chownSync(join(folder, file), place.account.uid, place.account.gid);

  const child = spawn(program, ["-q", join(folder, "ini")], { ...place.account, cwd: "/", stdio: ["ignore", "ignore", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  while (!(await answers(port)) && child.exitCode === null) await wait(20);
  const through = (address: string) => Object.assign(new URL(address), { port: String(port) }).href;
  return Object.fromEntries(Object.entries(addresses).map(([name, address]) => [name, through(address)]));
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const isThere = await Promise.race([once(socket, "connect").then(() => true), once(socket, "error").then(() => false)]).catch(
    () => false,
  );
  socket.destroy();
  return isThere;
}

function aFreePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
