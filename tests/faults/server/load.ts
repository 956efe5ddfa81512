import { setTimeout as wait } from "node:timers/promises";
import { aCase, type Case } from "./case.ts";
import type { World } from "./world.ts";

const answers = ["approve", "decline", "approve", "withdraw"] as const;
const secondsToDo = 90;

/** So many cases lived through, some at the same time; whoever is not told that something is done presses again. */
export async function aLoad(world: World, { cases: many = 16, atOnce = 4 } = {}) {
  const cases: Case[] = [];
  for (let number = 0; number < many; number++) cases.push(await aCase(world));
  const waiting = cases.map((one, number) => () => live(one, answers[number % answers.length]!));

  return {
    cases,
    run: async () => {
      const worker = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) await next();
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
    },
    /** Comes back when so many presses have been acknowledged. */
    reached: async (presses: number) => {
      while (world.ledger.acknowledged.filter(({ deed }) => deed !== "reported" && deed !== "sent").length < presses) await wait(10);
    },
  };
}

async function live(one: Case, answer: (typeof answers)[number]) {
  await persist("activate", one.activate);
  if (answer !== "withdraw") await persist("sign in", one.signIn);
  await persist(answer, one[answer]);
}

export async function persist(name: string, press: () => Promise<boolean>) {
  for (const until = Date.now() + secondsToDo * 1000; !(await press()); await wait(100))
    if (Date.now() > until) throw new Error(`Could not ${name} within ${secondsToDo} s`);
}

/** What the requests of a load came to: how many, how many of each failure, the slowest. */
export function figuresOf({ seen }: World): string {
  const failures = Map.groupBy(
    seen.filter(({ status }) => status === 0 || status >= 500),
    ({ status }) => status || "no answer",
  );
  const told = [...failures].map(([status, found]) => `${found.length} × ${status}`).join(", ");
  return `${seen.length} requests, ${told || "none failed"}, slowest ${Math.max(...seen.map(({ ms }) => ms)).toFixed(0)} ms`;
}
