import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { whenOrphaned } from "./parent.ts";
import { openServer, openThrowAwayServer, type Server } from "./server.ts";

const addresses = ["DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_WORKER_URL", "DATABASE_OPERATOR_URL", "DATABASE_SUPERUSER_URL"];
const dashes = process.argv.indexOf("--");
const throwAway = process.argv.slice(2, dashes).includes("--throw-away");
const [program, ...args] = dashes < 0 ? [] : process.argv.slice(dashes + 1);
let child: ChildProcess | undefined;
let received: NodeJS.Signals | undefined;

if (!program) leave("node db/local/run.ts [--throw-away] -- <command…>");
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, pass);
if (process.env.npm_lifecycle_event) whenOrphaned(() => pass("SIGTERM"));

const server = await open().catch((error: unknown) => leave(error instanceof Error ? error.message : String(error)));
const code = received ? codeOf(received) : await finish(program, server.addresses);
await server.close();
process.exit(code);

function open(): Promise<Server> {
  const wanted = throwAway ? "TEST_DATABASE_URL" : "DATABASE_URL";
  if (process.env[wanted]) return Promise.resolve({ addresses: given(), close: async () => {} });
  // A PGPORT or PGSSLMODE of the computer must steer neither the server nor its clients.
  for (const name of Object.keys(process.env)) if (/^PG[A-Z]/.test(name)) Reflect.deleteProperty(process.env, name);
  return throwAway ? openThrowAwayServer() : openServer();
}

/** Tests never touch DATABASE_URL: whoever has a PostgreSQL for them names all five addresses. */
function given(): Record<string, string> {
  if (!throwAway) return {};
  return Object.fromEntries(addresses.map((name) => [name, process.env[`TEST_${name}`] ?? leave(`Set TEST_${name} too.`)]));
}

function finish(command: string, environment: Record<string, string>): Promise<number> {
  return new Promise((done) => {
    child = spawn(command, args, { stdio: "inherit", env: { ...process.env, ...environment } });
    child.on("exit", (status, signal) => done(status ?? codeOf(signal ?? "SIGTERM")));
    child.on("error", (error) => {
      console.error(error.message);
      done(127);
    });
  });
}

function pass(signal: NodeJS.Signals) {
  received = signal;
  // Ctrl-C in a terminal reaches the command by itself; twice means "at once" to many.
  if (signal !== "SIGINT" || !process.stdin.isTTY) child?.kill(signal);
}

function codeOf(signal: NodeJS.Signals) {
  return 128 + constants.signals[signal];
}

function leave(message: string): never {
  console.error(message);
  process.exit(2);
}
