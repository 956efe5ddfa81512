import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { serve } from "#lib/sandbox/serve.ts";

export type Deed =
  | "say who"
  | "wait a little"
  | "fill memory piece by piece"
  | "ask for much at once"
  | "go on for ever"
  | "write"
  | "start"
  | "fail";

const deeds: Record<Deed, () => unknown> = {
  "say who": () => ({ pid: process.pid, environment: Object.keys(process.env) }),
  "wait a little": () => setTimeout(50),
  "fill memory piece by piece": () => {
    for (const kept: number[][] = []; ; ) kept.push(Array.from({ length: 1_000 }, Math.random));
  },
  "ask for much at once": () => {
    for (const kept: string[][] = []; ; ) kept.push(new Array(12_000_000).fill(""));
  },
  "go on for ever": () => {
    for (;;) Math.random();
  },
  write: () => writeFileSync(".data/from-the-sandbox", ""),
  start: () => execFileSync("true"),
  fail: () => JSON.parse("{"),
};

serve((deed: Deed) => deeds[deed]());
