import { expect } from "vitest";
import { superuser } from "#tests/support/readback/superuser.ts";
import { acknowledged, single, told } from "./changes.ts";
import type { Part, Witnesses } from "./counting.ts";
import { proven } from "./evidence.ts";
import { acceptedOnce, leased, reported } from "./letters.ts";
import { byTheTask, delivered, unchanged } from "./mailboxes.ts";
import { meant, outIsOut, usedOnce } from "./people.ts";
import { apart } from "./tenants.ts";

/** The promises, each with what counts its violations. */
const promises = [
  [1, "what was acknowledged is there", acknowledged],
  [2, "one live collaboration, one answer", single],
  [3, "change, letter and line together", told],
  [4, "each letter accepted once", acceptedOnce],
  [5, "evidence, chains and terms", proven],
  [6, "sessions and answers are meant", meant],
  [7, "offices and companies apart", apart],
  [8, "no job held too long or done twice", leased],
  [9, "reports applied once, in any order", reported],
  [10, "a code signs in once", usedOnce],
  [11, "an ended session is over", outIsOut],
  [12, "accepted is in both mailboxes, once", delivered],
  [13, "bytes are those accepted", unchanged],
  [16, "content read by the task alone", byTheTask],
] as const;

export type Number = (typeof promises)[number][0];
export type Found = { number: Number; promise: string; parts: Part[] };

/** Counts what was looked at and what was wrong, for each promise or for some. */
export async function countViolations(witnesses: Witnesses, only?: readonly Number[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const [number, promise, look] of promises)
    if (!only || only.includes(number)) found.push({ number, promise, parts: await look(witnesses) });
  return found;
}

export const violationsIn = ({ parts }: Found): string[] => parts.flatMap(({ violations }) => violations);

/** What nothing was counted of: a zero over nothing says nothing. */
export const emptyIn = ({ parts }: Found): string[] => parts.filter(({ checked }) => checked === 0).map(({ counted }) => counted);

/** One line for each promise: how many of what were looked at, and how many were wrong. */
export function tableOf(found: Found[]): string {
  const lines = found.map((one) => {
    const looked = one.parts.map(({ counted, checked }) => `${checked} ${counted}`).join(", ");
    return `${String(one.number).padStart(2)}  ${one.promise.padEnd(36)} ${looked.padEnd(70)} ${violationsIn(one).length} violated`;
  });
  return lines.join("\n");
}

/** Prints the table, and fails where a promise was broken or nothing was looked at. */
export async function expectPromisesKept(title: string, known: Omit<Witnesses, "database">, only?: readonly Number[]): Promise<void> {
  const found = await superuser.transaction((database) => countViolations({ ...known, database }, only));
  console.log(`${title}\n${tableOf(found)}`);
  const told = found.map((one) => ({ number: one.number, violations: violationsIn(one), nothingOf: emptyIn(one) }));
  expect(told).toEqual(found.map(({ number }) => ({ number, violations: [], nothingOf: [] })));
}
