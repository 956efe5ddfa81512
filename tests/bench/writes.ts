import type { Server } from "#tests/support/product.ts";
import { atRate, percentile, sorted, type Times, withEach } from "./load.ts";
import { preparePgbench, type Recorded, replay } from "./pgbench.ts";
import { type Deed, type Press, prepare } from "./presses.ts";
import { transactionsOf } from "./statements.ts";
import type { Line } from "./table.ts";
import { momentToUndo, undoSince } from "./undo.ts";

const atOnce = 8;
const many = { recorded: 80, alone: 20, together: 120 };
const arrivals = { perSecond: 5, seconds: 10, spare: 80 };
const goals = { p95: 150, share: 0.5 };
const rounds = 3;

const words = {
  activations: { one: "activation", table: "collaborations" },
  approvals: { one: "approval", table: "approvals" },
} as const satisfies Record<Deed, { one: string; table: string }>;

/** Activations and approvals by their forms, from the request to the redirect; then pgbench with the same statements on the same server. */
export async function measureWrites({ port }: Pick<Server, "port">): Promise<Line[]> {
  return [...(await measure("activations", port)), ...(await measure("approvals", port))];
}

async function measure(deed: Deed, port: number): Promise<Line[]> {
  const presses = await prepare(deed, port, many.recorded + many.alone + many.together + arrivals.spare);
  const pressOf = (some: Press[], width: number) => withEach(width, some, (one) => pressed(one, port));

  const recorded = await record(deed, () => pressOf(presses.splice(0, many.recorded), atOnce));
  const alone = sorted(await pressOf(presses.splice(0, many.alone), 1));
  const began = performance.now();
  const together = sorted(await pressOf(presses.splice(0, many.together), atOnce));
  const perSecond = many.together / ((performance.now() - began) / 1000);
  const arriving = await atRate(arrivals.perSecond, arrivals.seconds, () => pressed(presses.shift(), port));

  const { one } = words[deed];
  const p95 = percentile(arriving, 0.95);
  return [
    { goal: `${one} at ${arrivals.perSecond} a second: p95 ≤ ${goals.p95} ms`, figure: timesOf(arriving), holds: p95 <= goals.p95 },
    { goal: `${one}, one at a time`, figure: timesOf(alone), holds: undefined },
    { goal: `${one}, ${atOnce} at once`, figure: `${perSecond.toFixed(0)}/s, ${timesOf(together)}`, holds: undefined },
    { goal: `${deed} ≥ ${goals.share * 100} % of pgbench, ${atOnce} at once`, ...(await against(recorded, perSecond)) },
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

/** The middle of some replays: each starts from the same rows. */
async function against(recorded: Recorded | undefined, perSecond: number): Promise<Pick<Line, "figure" | "holds">> {
  if (!recorded) return { figure: "PostgreSQL's log is not beside its data", holds: undefined };
  if (!preparePgbench()) return { figure: "there is no pgbench here", holds: undefined };
  const speeds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const since = await momentToUndo();
    const { perSecond: speed, problem } = await replay(recorded, atOnce);
    await undoSince(since);
    if (!speed) return { figure: `pgbench could not replay them: ${problem}`, holds: undefined };
    speeds.push(speed);
  }
  const floor = percentile(sorted(speeds), 0.5);
  const share = perSecond / floor;
  const [first] = recorded.transactions;
  const figure = `${perSecond.toFixed(0)}/s to ${floor.toFixed(0)}/s: ${(share * 100).toFixed(0)} %, ${first?.length} statements each`;
  return { figure, holds: share >= goals.share };
}

const timesOf = (times: Times) => `median ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`;
