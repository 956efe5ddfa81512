import { spawn } from "node:child_process";

export type Asker = { who: string; cookie?: string; pages: string[] };
export type Finding = { tool: "wapiti" | "sqlmap"; who: string; what: string; where: string; parameter: string; info: string };

/** A program's whole output; ended after so many seconds. */
export function run(program: string, args: string[], seconds: number): Promise<{ output: string }> {
  return new Promise((done, fail) => {
    let output = "";
    const child = spawn(program, args, {
      stdio: ["ignore", "pipe", "pipe"],
      timeout: seconds * 1000,
      env: { ...process.env, PYTHONWARNINGS: "ignore" },
    });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
    child.on("error", () => fail(new Error(`${program} is not there: on Debian "apt-get install wapiti sqlmap"`)));
    child.on("close", () => done({ output }));
  });
}
