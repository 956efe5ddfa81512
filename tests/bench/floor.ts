import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = ".data/bench";
const parts = [
  "app",
  "db",
  "emails",
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

/** Builds the product with one page more that shows nothing, at /floor: what Next itself costs. Gives the folder of the build. */
export function buildWithFloor(): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of [...parts, ...entries].filter((name) => existsSync(name))) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync("../../node_modules", join(folder, "node_modules"));
  mkdirSync(join(folder, "app/floor"));
  writeFileSync(join(folder, "app/floor/page.tsx"), emptyPage);
  const { status, stdout, stderr } = spawnSync("next", ["build"], { cwd: folder, encoding: "utf8", env: environment() });
  if (status !== 0) throw new Error(`The copy with an empty page does not build.\n${stdout}\n${stderr}`);
  return folder;
}

const environment = () => ({ ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" });
