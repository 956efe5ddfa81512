import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const folderOfFloor = ".data/bench";
const parts = [
  "app",
  "db",
  "emails",
  "env",
  "lib",
  "public",
  "package.json",
  "tsconfig.json",
  "next.config.ts",
  "next-auth.d.ts",
  "next-intl.d.ts",
];
const entries = ["env.ts", "instrumentation.ts", "proxy.ts", "worker.ts"];

const emptyPage = `import { connection } from "next/server";

export default async function Floor() {
  await connection();
  return null;
}
`;

/** Builds the worker, and the product with one page more that shows nothing, at /floor: what Next itself costs. */
export function buildWithFloor(): void {
  rmSync(folderOfFloor, { recursive: true, force: true });
  mkdirSync(folderOfFloor, { recursive: true });
  for (const part of [...parts, ...entries].filter((name) => existsSync(name)))
    cpSync(part, join(folderOfFloor, part), { recursive: true });
  symlinkSync("../../node_modules", join(folderOfFloor, "node_modules"));
  mkdirSync(join(folderOfFloor, "app/floor"));
  writeFileSync(join(folderOfFloor, "app/floor/page.tsx"), emptyPage);
  run("next", ["build"], folderOfFloor);
  run("npm", ["run", "--silent", "build:worker"], ".");
}

function run(program: string, args: string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: "utf8", env: environment() });
  if (status !== 0) throw new Error(`What the bench needs does not build.\n${stdout}\n${stderr}`);
}

const environment = () => ({ ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" });
