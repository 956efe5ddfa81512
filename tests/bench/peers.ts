import { fork } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { end, openServer, type Server } from "#tests/support/servers/product.ts";
import { type Address, floor } from "./addresses.ts";
import { ask } from "./ask.ts";
import { ceilingOf, percentile, sorted } from "./load.ts";
import { answered } from "./pages.ts";
import { postmaster, processorOf } from "./processor.ts";
import { type Statement, statementsOfEach } from "./statements.ts";
import type { Line } from "./table.ts";

const rounds = 5;
const secondsEach = 3;
const secondsToWarm = 8;
const atOnce = 8;

type Peer = { name: string; pid: number; ask: () => Promise<unknown>; taken: Figures[] };
type Figures = { perSecond: number; server: number; database: number };

/**
 * The list beside our empty page and beside bare node that sends the very statements of the list: all warm, one after the other, forwards
 * and backwards, so that whatever the computer does meanwhile happens to each. `BENCH_BESIDE` names the folder of another build of ours.
 */
export async function measurePeers(server: Server, list: Address): Promise<Line[]> {
  const bare = await openBare(await statementsOf(server.port, list));
  const before = process.env.BENCH_BESIDE ? await openServer({ folder: process.env.BENCH_BESIDE }) : undefined;
  const pidOf = ({ process: { pid = 0 } }: Pick<Server, "process">) => pid;
  const peers: Peer[] = [
    { name: "ours", pid: pidOf(server), ask: () => answered(server.port, list), taken: [] },
    { name: "our empty page", pid: pidOf(server), ask: () => answered(server.port, floor), taken: [] },
    { name: "bare node with our statements", pid: pidOf(bare), ask: () => ask(bare.port, "/"), taken: [] },
  ];
  if (before) peers.push({ name: "ours before", pid: pidOf(before), ask: () => answered(before.port, list), taken: [] });
  for (const { ask } of peers) await ceilingOf(atOnce, secondsToWarm, ask);

  const database = await postmaster();
  for (let round = 0; round < rounds; round++) {
    for (const peer of round % 2 ? peers.toReversed() : peers) peer.taken.push(await figuresOf(peer, database));
  }
  bare.process.kill();
  if (before) await end(before, "SIGTERM");
  const ours = processorOfBoth(peers[0]!);
  return peers.map((peer) => ({
    goal: `peers: ${peer.name}, customer list of an ordinary office`,
    figure: `${told(peer)}, ${((100 * processorOfBoth(peer)) / ours).toFixed(0)} % of ours`,
    holds: undefined,
  }));
}

async function figuresOf({ pid, ask }: Peer, database: number): Promise<Figures> {
  let answers = 0;
  const [serverBefore, databaseBefore] = [processorOf(pid), processorOf(database)];
  const perSecond = await ceilingOf(atOnce, secondsEach, async () => {
    await ask();
    answers++;
  });
  return {
    perSecond,
    server: (processorOf(pid) - serverBefore) / answers,
    database: (processorOf(database) - databaseBefore) / answers,
  };
}

const median = ({ taken }: Peer, figure: keyof Figures) => percentile(sorted(taken.map((one) => one[figure])), 0.5);

const processorOfBoth = (peer: Peer) => median(peer, "server") + median(peer, "database");

const told = (peer: Peer) =>
  `${median(peer, "perSecond").toFixed(1)}/s, ${median(peer, "server").toFixed(1)} ms of the server, ${median(peer, "database").toFixed(1)} of PostgreSQL`;

async function statementsOf(port: number, page: Address): Promise<Statement[]> {
  await answered(port, page);
  const [sent] = (await statementsOfEach([() => answered(port, page)])) ?? [];
  if (!sent) throw new Error("PostgreSQL's log lies elsewhere");
  return sent;
}

async function openBare(statements: Statement[]): Promise<Pick<Server, "process" | "port">> {
  const bare = fork(resolve("tests/bench/bare.ts"), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  bare.send(statements);
  const [port]: number[] = await once(bare, "message");
  return { process: bare, port: port ?? 0 };
}
