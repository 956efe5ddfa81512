import { type ChildProcess, spawn } from "node:child_process";
import { whenOrphaned } from "#db/local/parent.ts";

type Step = { finished: Promise<number>; output: () => string; show: () => void };

let running: ChildProcess | undefined;
let ending = false;

/** Ctrl-C, a polite kill, or the death of the process that holds PostgreSQL: the running step is ended, then we are. */
export function endOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  whenOrphaned(end);
}

/** Its output is kept, to be shown when it fails. */
export async function succeed(script: string, environment: Record<string, string>): Promise<string> {
  const step = begin([script], environment);
  if ((await step.finished) !== 0) leave(`${step.output()}\n${script} failed.`);
  return step.output();
}

export function begin(args: string[], environment: Record<string, string>): Step {
  const child = spawn(process.execPath, ["--import", "./lib/demo/exit-with-parent.ts", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", ...environment },
  });
  running = child;
  let output = "";
  const keep = (words: Buffer) => {
    output += words;
  };
  for (const stream of [child.stdout, child.stderr]) stream.on("data", keep);
  const show = () => {
    for (const stream of [child.stdout, child.stderr]) stream.off("data", keep).pipe(process.stdout);
  };
  return { finished: finish(child), output: () => output, show };
}

/** Clear words for the terminal instead of a stack trace. */
export function leave(message: string): never {
  if (!ending) console.error(message);
  process.exit(ending ? 0 : 1);
}

function finish(child: ChildProcess): Promise<number> {
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("exit", () => {
      running = undefined;
      if (ending) process.exit(0);
    });
    child.on("close", (code) => done(code ?? 1));
  });
}

function end() {
  ending = true;
  if (!running) process.exit(0);
  const child = running;
  child.kill("SIGTERM");
  setTimeout(() => child.kill("SIGKILL"), 20_000).unref();
}
