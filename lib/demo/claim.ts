import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { seize } from "#db/local/lock.ts";
import { leave } from "./steps.ts";

/** One demo for a clone and a port of its own. One that was just killed is given the time to go. */
export async function claim(port: number): Promise<void> {
  if (!(port > 0 && port < 65_536)) leave("PORT is not the number of a port.");
  mkdirSync(".data", { recursive: true });
  const alone = await soon(async () => seize(".data/demo") !== undefined);
  if (!alone) leave(`The demo of this folder already runs at ${readFileSync(".data/address", "utf8")}. End it with Ctrl-C where it runs.`);
  const free = await soon(() => isFree(port));
  if (!free) leave(`Port ${port} is taken by another program. Choose another one:\n\n  PORT=${port + 1} npm run demo\n`);
  writeFileSync(".data/address", `http://localhost:${port}`);
}

async function soon(attempt: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 20; tries++) {
    if (await attempt()) return true;
    await setTimeout(100);
  }
  return false;
}

const isFree = async (port: number) => (await canListen(port)) && (await canListen(port, "127.0.0.1"));

function canListen(port: number, host?: string): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer().on("error", () => done(false));
    server.listen(port, host, () => server.close(() => done(true)));
  });
}
