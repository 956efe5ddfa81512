import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { letters } from "#db/schema/index.ts";
import { startBulk } from "#lib/collaborations/request/bulk/run.ts";
import { isOpen } from "#lib/outbox/delivery-status.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { end, openServer, openWorker, type Running } from "#tests/support/servers/product.ts";
import { openProvider } from "#tests/support/servers/resend.ts";
import { prepareFor } from "./bulk.ts";
import { countWork } from "./counted.ts";
import { folderOfFloor } from "./floor.ts";
import { discardOpenLetters } from "./letters.ts";
import { ceilingOf, percentile, sorted } from "./load.ts";
import { aMixedLoad } from "./mixed.ts";
import { openProxy } from "./proxy.ts";
import type { Line } from "./table.ts";
import { momentToUndo } from "./undo.ts";

const atOnce = 12;
const seconds = { warm: 4, each: 4, settle: 40 };
const bulk = { office: "Byrå 2", customers: 100 };
const megabytes = 512;

/** Two servers and two workers on one database behind a proxy: one worker inside the first server, one by itself. */
export async function measureScale(): Promise<Line[]> {
  await discardOpenLetters();
  const provider = await openProvider();
  const settings = { RESEND_BASE_URL: provider.settings.baseUrl };
  const folder = folderOfFloor;
  const [first, second] = [
    await openServer({ folder, settings: { ...settings, WORKER: "inside" } }),
    await openServer({ folder, settings }),
  ];
  const worker = openWorker(settings);
  const proxy = await openProxy([first.port, second.port]);
  try {
    const since = await momentToUndo();
    const load = await aMixedLoad(proxy.port);
    const { head, bulkId } = await prepareFor(bulk.office, bulk.customers);
    await startBulk(head, bulkId);
    await ceilingOf(atOnce, seconds.warm, load.next);

    const [one, two]: [number[], number[]] = [[], []];
    for (const times of [one, two, two, one]) {
      proxy.ports.splice(0, 2, ...(times === one ? [first.port] : [first.port, second.port]));
      await ceilingOf(atOnce, seconds.each, async () => times.push(...(await load.next())));
    }
    for (let left = seconds.settle * 10; left > 0 && !(await isSettled(bulkId)); left--) await wait(100);
    return [
      pace(one, two),
      await countWork({ since, bulkId, twice: load.twice, received: provider.received }),
      ...memory(first, second, worker),
    ];
  } finally {
    proxy.close();
    await Promise.all([first, second, worker].map((running) => end(running, "SIGTERM")));
    provider.close();
  }
}

/** Nothing is on its way: neither the job, which writes letters as long as it runs, nor a letter. */
async function isSettled(bulkId: string): Promise<boolean> {
  const [row] = await superuser.execute<{ open: number }>(
    sql`select count(*)::int as open from jobs.job where data->>'bulkId' = ${bulkId} and state <> 'completed'`,
  );
  return row?.open === 0 && (await superuser.$count(letters, isOpen)) === 0;
}

function pace(one: number[], two: number[]): Line {
  const [slow, fast] = [one, two].map((times) => times.length / (2 * seconds.each));
  const p95 = [one, two].map((times) => `${percentile(sorted(times), 0.95).toFixed(0)} ms`);
  const ratio = ((fast ?? 0) / (slow ?? 1)).toFixed(2);
  const figure = `${slow?.toFixed(0)}/s, p95 ${p95[0]}, and ${fast?.toFixed(0)}/s, p95 ${p95[1]}: ${ratio} times as many`;
  return { goal: "one server and two behind a proxy, mixed load", figure, holds: undefined };
}

function memory(withWorker: Running, without: Running, worker: Running): Line[] {
  const [peak, alone, apart] = [withWorker, without, worker].map(peakOf);
  return [
    {
      goal: `memory of a server with its worker ≤ ${megabytes} MB`,
      figure: `${peak ?? "?"} MB at most`,
      holds: peak === undefined ? peak : peak <= megabytes,
    },
    { goal: "memory of a server, and of a worker by itself", figure: `${alone ?? "?"} and ${apart ?? "?"} MB at most`, holds: undefined },
  ];
}

/** The most that a process has ever held, in MB; where the system does not tell, nothing. */
function peakOf({ process: { pid } }: Running): number | undefined {
  if (process.platform !== "linux") return undefined;
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
