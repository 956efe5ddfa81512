import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { superuser } from "#tests/support/readback/superuser.ts";

const ticksPerSecond = 100;

/** Milliseconds of processor that a process and all below it have used, those included that have ended meanwhile. */
export function processorOf(pid: number): number {
  const each = processes();
  const spent = (one: Process): number =>
    one.ms + each.filter(({ parent }) => parent === one.pid).reduce((sum, child) => sum + spent(child), 0);
  const root = each.find((one) => one.pid === pid);
  return root ? spent(root) : Number.NaN;
}

/** The process that all of PostgreSQL's belong to. */
export async function postmaster(): Promise<number> {
  const [row] = await superuser.$client<{ folder: string }[]>`select current_setting('data_directory') as folder`;
  return Number(readFileSync(join(row?.folder ?? "", "postmaster.pid"), "utf8").split("\n", 1)[0]);
}

type Process = { pid: number; parent: number; ms: number };

function processes(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processOf(Number(name)) ?? []);
}

function processOf(pid: number): Process | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const spent = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return { pid, parent: Number(fields[1]), ms: (spent * 1000) / ticksPerSecond };
  } catch {
    // It has ended since the listing.
  }
}
