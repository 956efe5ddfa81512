import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { end, openServer } from "#tests/support/servers/product.ts";
import type { Address } from "./addresses.ts";
import { percentile, sorted } from "./load.ts";
import { answered } from "./pages.ts";
import { type Deed, prepare } from "./presses.ts";
import type { Line } from "./table.ts";
import { momentToUndo, undoSince } from "./undo.ts";

const most = { page: 3, activation: 12 };
const toWarm = 8;
const counted = 5;

/** How often a page and a press wait for the database: whatever is sent before anything of it is answered is one way. */
export async function measureWays(folder: string, page: Address): Promise<Line[]> {
  const relay = await openRelay(new URL(process.env.DATABASE_URL ?? ""));
  const server = await openServer({ folder, settings: { DATABASE_URL: relay.address } });
  const waysOf = async (deeds: (() => Promise<unknown>)[]) => {
    for (const deed of deeds.slice(0, toWarm)) await deed();
    const each: number[] = [];
    for (const deed of deeds.slice(toWarm)) {
      const before = relay.ways();
      await deed();
      each.push(relay.ways() - before);
    }
    return percentile(sorted(each), 0.5);
  };
  const pressed = async (deed: Deed) => {
    const since = await momentToUndo();
    const presses = await prepare(deed, server.port, toWarm + counted);
    const ways = await waysOf(presses.map((press) => () => press.send(server.port)));
    await undoSince(since);
    return ways;
  };
  const ofPage = await waysOf(Array.from({ length: toWarm + counted }, () => () => answered(server.port, page)));
  const ofActivation = await pressed("activations");
  const ofApproval = await pressed("approvals");
  await end(server, "SIGTERM");
  relay.close();
  return [
    { goal: `${page.name}: ≤ ${most.page} ways to the database`, figure: `${ofPage}`, holds: ofPage <= most.page },
    { goal: `an activation: ≤ ${most.activation} ways to the database`, figure: `${ofActivation}`, holds: ofActivation <= most.activation },
    { goal: "an approval: ways to the database", figure: `${ofApproval}`, holds: undefined },
  ];
}

/** Stands in front of PostgreSQL and passes on what comes. */
async function openRelay(database: URL) {
  let ways = 0;
  const unanswered = new Set<Socket>();
  const relay = createServer((client) => {
    const behind = connect(Number(database.port), database.hostname);
    client.on("data", () => {
      if (unanswered.size === 0) ways++;
      unanswered.add(client);
    });
    behind.on("data", () => unanswered.delete(client));
    client.on("close", () => unanswered.delete(client));
    for (const [from, to] of [[client, behind] as const, [behind, client] as const]) passOn(from, to);
  });
  relay.listen(0, "127.0.0.1");
  await once(relay, "listening");
  const place = relay.address();
  const port = String(typeof place === "object" && place ? place.port : 0);
  return { address: Object.assign(new URL(database), { hostname: "127.0.0.1", port }).href, ways: () => ways, close: () => relay.close() };
}

function passOn(from: Socket, to: Socket) {
  from.setNoDelay(true).pipe(to);
  from.on("error", () => to.destroy());
}
