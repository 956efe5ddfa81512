import type { Server } from "#tests/support/servers/product.ts";
import { atRate, percentile, sorted, type Times, withEach } from "./load.ts";
import { preparePgbench, type Recorded, type Replayed, replay } from "./pgbench.ts";
import { type Deed, type Press, prepare } from "./presses.ts";
import { transactionsOf } from "./statements.ts";
import type { Line } from "./table.ts";
import { momentToUndo, undoSince } from "./undo.ts";

const atOnce = 8;
const rounds = 3;
const many = { recorded: 128, alone: 20, ofRound: 40 };
const arrivals = { perSecond: 5, seconds: 10, spare: 80 };
const goals = { p95: 150, share: 0.5 };

const words = {
  activations: { one: "activation", table: "collaborations" },
  approvals: { one: "approval", table: "approvals" },
} as const satisfies Record<Deed, { one: string; table: string }>;

/** Activations and approvals by their forms, from the request to the redirect; then pgbench with the same statements on the same server. */
export async function measureWrites({ port }: Pick<Server, "port">): Promise<Line[]> {
  return [...(await measure("activations", port)), ...(await measure("approvals", port))];
}

async function measure(deed: Deed, port: number): Promise<Line[]> {
  const presses = await prepare(deed, port, many.recorded + many.alone + rounds * many.ofRound + arrivals.spare);
  const pressNext = (some: number, width: number) => withEach(width, presses.splice(0, some), (one) => pressed(one, port));

  const recorded = await record(deed, () => pressNext(many.recorded, atOnce));
  const arriving = await atRate(arrivals.perSecond, arrivals.seconds, () => pressed(presses.shift(), port));
  const alone = sorted(await pressNext(many.alone, 1));
  const [times, speeds, floor]: [number[], number[], Replayed[]] = [[], [], []];
  // In turn, so that both meet what else the computer does.
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    times.push(...(await pressNext(many.ofRound, atOnce)));
    speeds.push(many.ofRound / ((performance.now() - began) / 1000));
    floor.push(await replayed(recorded));
  }

  const { one } = words[deed];
  const p95 = percentile(arriving, 0.95);
  const perSecond = middleOf(speeds);
  const figure = `${perSecond.toFixed(0)}/s, ${timesOf(sorted(times))}`;
  return [
    { goal: `${one} at ${arrivals.perSecond} a second: p95 ≤ ${goals.p95} ms`, figure: timesOf(arriving), holds: p95 <= goals.p95 },
    { goal: `${one}, one at a time`, figure: timesOf(alone), holds: undefined },
    { goal: `${one}, ${atOnce} at once`, figure, holds: undefined },
    { goal: `${deed} ≥ ${goals.share * 100} % of pgbench, ${atOnce} at once`, ...against(floor, perSecond) },
  ];
}

async function pressed(press: Press | undefined, port: number): Promise<number> {
  if (!press) throw new Error("More presses than forms");
  const answer = await press.send(port);
  if (!press.isDone(answer)) throw new Error(`A form was answered with ${answer.status} ${answer.location}`);
  return answer.ms;
}

/** The transactions that the presses committed, which are then taken back. */
async function record(deed: Deed, press: () => Promise<unknown>): Promise<Recorded | undefined> {
  const { table } = words[deed];
  const since = await momentToUndo();
  const all = await transactionsOf(press);
  const made = await undoSince(since);
  const transactions = all?.filter((one) => one.some(({ text }) => text.startsWith(`insert into "${table}"`)));
  return transactions && { transactions, table, made };
}

/** Each replay starts from the same rows. */
async function replayed(recorded: Recorded | undefined): Promise<Replayed> {
  if (!recorded) return { problem: "PostgreSQL's log is not beside its data" };
  if (!preparePgbench()) return { problem: "there is no pgbench here" };
  const since = await momentToUndo();
  const outcome = await replay(recorded, atOnce);
  await undoSince(since);
  return outcome;
}

function against(replays: Replayed[], perSecond: number): Pick<Line, "figure" | "holds"> {
  const failed = replays.find((one) => !one.perSecond);
  if (failed) return { figure: `not measured: ${failed.problem}`, holds: undefined };
  const floor = middleOf(replays.map((one) => one.perSecond ?? Number.NaN));
  const share = perSecond / floor;
  return { figure: `${perSecond.toFixed(0)}/s to ${floor.toFixed(0)}/s: ${(share * 100).toFixed(0)} %`, holds: share >= goals.share };
}

const middleOf = (figures: number[]) => percentile(sorted(figures), 0.5);

const timesOf = (times: Times) => `median ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`;
