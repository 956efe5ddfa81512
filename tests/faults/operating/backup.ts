import { execFile } from "node:child_process";
import { chownSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { superuser } from "#tests/support/readback/superuser.ts";
import { cluster, place, programs } from "../server/database.ts";

const run = promisify(execFile);
const [scripts, backups, data] = ["scripts", "backups", "data"].map((name) => join(place.base, name)) as [string, string, string];

/** The scripts of db/backup as an operator runs them: as the account of PostgreSQL, which may not enter every clone. */
async function script(name: string, ...args: string[]): Promise<string> {
  const { hostname, port, username, password } = new URL(process.env.DATABASE_SUPERUSER_URL ?? "");
  const env = {
    ...process.env,
    PATH: `${programs}:${process.env.PATH}`,
    ...{ PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: decodeURIComponent(password), BACKUPS: backups },
  };
  const { stdout } = await run("sh", [join(scripts, name), ...args], { ...place.account, cwd: "/", env });
  return stdout.trim().split("\n").at(-1) ?? "";
}

/** As compose.yaml sets it. */
export async function archiveLog(): Promise<void> {
  cpSync("db/backup", scripts, { recursive: true });
  mkdirSync(backups);
  if (place.account) chownSync(backups, place.account.uid, place.account.gid);
  const command = `BACKUPS=${backups} sh ${scripts}/archive.sh %p %f`;
  await superuser.execute(sql.raw("alter system set archive_mode = on"));
  await superuser.execute(sql.raw(`alter system set archive_command = '${command}'`));
  await cluster.stop();
  await cluster.start();
}

export const makeBase = () => script("base.sh");
export const makeDump = () => script("dump.sh");

/** Comes back when all that has been written until now is archived. */
export async function logArchived(): Promise<void> {
  const [now] = await superuser.execute<{ piece: string }>(sql`select pg_walfile_name(pg_current_wal_lsn()) as piece`);
  await superuser.execute(sql`select pg_switch_wal()`);
  for (let isThere = false; !isThere; await wait(50)) {
    const [found] = await superuser.execute(sql`select last_archived_wal >= ${now?.piece} as is_there from pg_stat_archiver`);
    isThere = found?.is_there === true;
  }
}

/** The disk of the cluster is gone, while servers and workers run; the backups lie elsewhere. Gives what brings it back. */
export async function destroyCluster() {
  const options = readFileSync(join(data, "postmaster.opts"), "utf8");
  await cluster.crash();
  rmSync(data, { recursive: true });
  return async (base: string, moment: Date) => {
    await script("restore-to.sh", base, moment.toISOString(), data);
    // At the port that servers and workers know.
    writeFileSync(join(data, "postmaster.opts"), options);
    await cluster.start();
  };
}

/** When servers and workers have ended. */
export async function restoreDump(file: string): Promise<void> {
  const maintenance = postgres(process.env.DATABASE_SUPERUSER_URL ?? "", { database: "postgres", max: 1 });
  await maintenance`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'app'`;
  await maintenance.end();
  await script("restore-dump.sh", file);
}
