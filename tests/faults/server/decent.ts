import { setTimeout as wait } from "node:timers/promises";
import { expect } from "vitest";
import type { Answer, Browser } from "./browser.ts";
import type { World } from "./world.ts";

/** What no reader may be shown. */
const inner = /select |insert into|update "|ECONNREFUSED|PostgresError|Failed query|at async|__next_error__/;
/** What no reader of the log can use: objects without words, and queries with what was asked for. */
const unreadable = /\[object Object\]|\[next-auth\]|Failed query/;

/** Nobody waited for longer than fifteen seconds or saw an empty or a technical page, nothing crashed, and the log can be read. */
export function expectDecent({ seen, workers, servers }: World): void {
  expect(seen.filter(({ ms }) => ms > 15_000)).toEqual([]);
  expect(seen.filter(({ status, text }) => status >= 500 && (text === "" || inner.test(text)))).toEqual([]);
  for (const { process: child, output } of [...workers, ...servers]) {
    expect([child.exitCode, child.signalCode]).toEqual([null, null]);
    expect(output()).not.toMatch(unreadable);
  }
}

export async function secondsUntilShown(browser: Browser, path: string): Promise<number> {
  const since = performance.now();
  while ((await browser.get(path)).status !== 200) await wait(50);
  return (performance.now() - since) / 1000;
}

/** As a browser goes on after a redirect. */
export const followed = async (browser: Browser, answer: Answer | undefined): Promise<Answer | undefined> =>
  answer?.location ? browser.get(answer.location) : answer;
