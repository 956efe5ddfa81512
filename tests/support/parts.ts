import { type ChildProcess, spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { text } from "node:stream/consumers";

type Part = { succeeded: Promise<boolean> };
/** `isQuiet`: what it says is shown when it has ended, since it runs beside another. `makesWay`: the other goes first where both want to run. */
type Way = { isQuiet?: boolean; makesWay?: boolean; args?: string[]; environment?: Record<string, string> };

const running = new Set<ChildProcess>();
const ended: [string, number][] = [];
let received: NodeJS.Signals | undefined;

/** One of the scripts of package.json. */
export function begin(script: string, { isQuiet = false, makesWay = false, args = [], environment = {} }: Way = {}): Part {
  const began = Date.now();
  const titleOf = (what: string) => `\n=== ${what} ===\n`;
  if (!isQuiet) console.log(titleOf(`npm run ${script}`));
  const output = isQuiet ? "pipe" : "inherit";
  const child = spawn("npm", ["run", "--silent", script, "--", ...args], {
    stdio: ["ignore", output, output],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...environment },
  });
  running.add(child);
  if (makesWay && child.pid) setPriority(child.pid, 3);
  const said = Promise.all([child.stdout, child.stderr].map((stream) => (stream ? text(stream) : "")));

  const succeeded = new Promise<boolean>((done, fail) => {
    child.on("error", fail);
    child.on("close", async (code) => {
      running.delete(child);
      const seconds = Math.round((Date.now() - began) / 1000);
      ended.push([script, seconds]);
      if (isQuiet) console.log(`${titleOf(`npm run ${script}`)}${(await said).join("\n")}`);
      console.log(titleOf(`${script} ${code === 0 ? "passed" : "FAILED"} after ${seconds} s`));
      if (!received) return done(code === 0);
      if (running.size === 0) process.exit(128 + constants.signals[received]);
    });
  });
  return { succeeded };
}

/** How long each took, in the order in which they ended. */
export const secondsOfParts = (): readonly (readonly [string, number])[] => ended;

export function stopParts(signal: NodeJS.Signals): void {
  received = signal;
  for (const child of running) child.kill(signal);
}
