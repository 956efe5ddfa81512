import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { setTimeout } from "node:timers/promises";
import { seize } from "#db/local/lock.ts";
import { leave } from "./steps.ts";

/** One demo in a folder and on a port. Holds the port until it is given free for the server. */
export async function claim(port: number): Promise<{ freePort: () => Promise<void> }> {
  if (!(port > 0 && port < 65_536)) leave("PORT is not the number of a port.");
  mkdirSync(".data", { recursive: true });
  const alone = await soon(async () => seize(".data/demo"));
  if (!alone) leave(`The demo of this folder already runs at ${readFileSync(".data/address", "utf8")}. End it with Ctrl-C where it runs.`);
  const placeholder = await soon(() => hold(port));
  if (!placeholder) leave(`Port ${port} is taken by another program. Choose another one:\n\n  PORT=${port + 1} npm run demo\n`);
  writeFileSync(".data/address", `http://localhost:${port}`);
  return { freePort: () => close(placeholder) };
}

/** A demo that was killed a moment ago needs some seconds to go. */
async function soon<Result>(attempt: () => Promise<Result | undefined>): Promise<Result | undefined> {
  for (let tries = 0; tries < 20; tries++) {
    const result = await attempt();
    if (result) return result;
    await setTimeout(100);
  }
  return undefined;
}

async function hold(port: number): Promise<Server | undefined> {
  // Some systems let a port be opened for all addresses although somebody has it on this one.
  const here = await listen(port, "127.0.0.1");
  if (!here) return undefined;
  await close(here);
  return listen(port);
}

function listen(port: number, host?: string): Promise<Server | undefined> {
  return new Promise((done) => {
    const server = createServer((_request, response) =>
      response.writeHead(503, { "retry-after": "5" }).end("The demo is not ready yet.\n"),
    );
    server.on("error", () => done(undefined)).listen(port, host, () => done(server));
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => {
    server.close(() => done());
  });
}
