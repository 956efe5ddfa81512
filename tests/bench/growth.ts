import { spawnSync } from "node:child_process";
import { z } from "zod";
import { migrate } from "#db/migrate.ts";
import { publishTerms } from "#lib/services/publish.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import type { Line } from "./table.ts";
import { customersPerOffice, fillWorld, linesPerCustomer } from "./world.ts";

const smaller = [1_000, 10_000];
const addresses = ["DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_WORKER_URL", "DATABASE_OPERATOR_URL", "DATABASE_SUPERUSER_URL"];
const flat = 0.2;

const Times = z.record(z.string(), z.number());
type Times = z.infer<typeof Times>;

/** What the same pages take with a tenth and a hundredth of the customers: the power by which their time grows. */
export async function measureGrowth(customers: number): Promise<Line[]> {
  const sizes = [...smaller.filter((size) => size < customers), customers];
  const times: Times[] = [];
  for (const size of sizes) times.push(timesIn(size === customers ? {} : await aSmallerWorld(size)));
  const names = Object.keys(times.at(-1) ?? {});
  return names.map((name) => {
    const each = times.map((one) => one[name] ?? Number.NaN);
    const exponent = slopeOf(sizes.map(Math.log), each.map(Math.log));
    const isOrdinary = !name.includes("large");
    return {
      goal: isOrdinary
        ? `${name}: grows by a power ≤ ${flat} from ${sizes[0]} to ${customers} customers`
        : `${name}: grows with its office`,
      figure: `${each.map((ms) => ms.toFixed(0)).join(", ")} ms: ${exponent.toFixed(2)}`,
      holds: isOrdinary ? exponent <= flat : undefined,
    };
  });
}

/** A database of its own on the same server, with offices as large as in the great one; only the one with a twentieth of all is smaller. */
async function aSmallerWorld(customers: number): Promise<Record<string, string>> {
  const name = `world_${customers}`;
  await superuser.$client.unsafe(`create database ${name} owner app_owner`);
  const own = Object.fromEntries(
    addresses.map((address) => [address, Object.assign(new URL(process.env[address] ?? ""), { pathname: name }).href]),
  );
  await migrate(own.DATABASE_OWNER_URL ?? "");
  await publishTerms(own.DATABASE_OWNER_URL ?? "");
  await fillWorld(own.DATABASE_SUPERUSER_URL ?? "", { offices: customers / customersPerOffice, customers, lines: linesPerCustomer });
  return own;
}

/** In a process of its own, since the addresses are read once. */
function timesIn(environment: Record<string, string>): Times {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["tests/bench/alone.ts"], {
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error(`The pages could not be timed.\n${stderr}`);
  return Times.parse(JSON.parse(stdout));
}

/** Of the straight line that comes nearest to the points. */
function slopeOf(xs: number[], ys: number[]): number {
  const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one) / numbers.length;
  const [x0, y0] = [mean(xs), mean(ys)];
  const rise = xs.reduce((sum, x, place) => sum + (x - x0) * ((ys[place] ?? y0) - y0), 0);
  return rise / xs.reduce((sum, x) => sum + (x - x0) ** 2, 0);
}
