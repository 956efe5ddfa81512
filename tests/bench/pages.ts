import { type Address, floor } from "./addresses.ts";
import { ask } from "./ask.ts";
import { atRate, ceilingOf, percentile, type Times } from "./load.ts";
import type { Line } from "./table.ts";

const rates = [
  { perSecond: 5, seconds: 8, p95: 100 },
  { perSecond: 30, seconds: 3, p95: 300 },
] as const;
const secondsToWarm = 2;
const atOnce = 8;
const shareOfFloor = 0.5;

/** How fast each page is answered at two rates, and how many are answered at most, against a page that shows nothing in the same minute. */
export async function measurePages(port: number, pages: Address[]): Promise<Line[]> {
  // As a server that has been at work for a while: its code is compiled, and each connection has planned each statement.
  for (const page of [floor, ...pages]) await ceilingOf(atOnce, secondsToWarm, () => answered(port, page));
  const lines: Line[] = [];
  for (const page of pages) {
    lines.push(await measureTimes(port, page), await measureCeiling(port, page));
  }
  return lines;
}

async function measureTimes(port: number, page: Address): Promise<Line> {
  const figures: string[] = [];
  let holds = true;
  for (const { perSecond, seconds, p95 } of rates) {
    const times = await atRate(perSecond, seconds, () => answered(port, page));
    figures.push(`${timesOf(times)} at ${perSecond}/s`);
    holds &&= percentile(times, 0.95) <= p95;
  }
  return { goal: `${page.name}: p95 ≤ 100 ms at 5/s, ≤ 300 ms at 30/s`, figure: figures.join(", "), holds };
}

async function measureCeiling(port: number, page: Address): Promise<Line> {
  const floors = [await ceilingOf(atOnce, 1, () => answered(port, floor))];
  const ceiling = await ceilingOf(atOnce, 2, () => answered(port, page));
  floors.push(await ceilingOf(atOnce, 1, () => answered(port, floor)));
  const most = floors.reduce((sum, one) => sum + one) / floors.length;
  const isPromised = page.name.startsWith("customer list");
  return {
    goal: isPromised ? `${page.name}: ≥ ${shareOfFloor * 100} % of the requests/s of an empty page` : `${page.name}: most requests/s`,
    figure: `${ceiling.toFixed(0)}/s, ${((100 * ceiling) / most).toFixed(0)} % of ${most.toFixed(0)}/s`,
    holds: isPromised ? ceiling >= shareOfFloor * most : undefined,
  };
}

const timesOf = (times: Times) => `p50 ${percentile(times, 0.5).toFixed(0)}, p95 ${percentile(times, 0.95).toFixed(0)} ms`;

/** A page that is not shown is no figure. */
export async function answered(port: number, { path, headers }: Address) {
  const answer = await ask(port, path, headers);
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  return answer;
}
