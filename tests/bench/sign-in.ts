import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { people } from "#db/schema/index.ts";
import { askForCode } from "#lib/auth/ask-code.ts";
import { superuser } from "#tests/support/superuser.ts";

const count = 200;
const most = 10;

/** How long a code takes for addresses that are known and for others, in turn. The difference must tell nobody which is which. */
export async function showSignIn() {
  const known = Array.from({ length: count }, () => `${randomUUID()}@agrens.example`);
  await superuser.insert(people).values(known.map((email) => ({ email, firstName: "Karin", lastName: "Ågren" })));
  const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
  for (const email of known) {
    times.known.push(await timeOf(email));
    times.unknown.push(await timeOf(`${randomUUID()}@agrens.example`));
  }
  const [one, other] = [medianOf(times.known), medianOf(times.unknown)];
  const verdict = Math.abs(one - other) < most ? `less than ${most} ms apart` : `MORE THAN ${most} ms APART`;
  console.log(
    `\nA code for each of ${count} known and ${count} unknown addresses: ${one.toFixed(1)} and ${other.toFixed(1)} ms, ${verdict}`,
  );
}

async function timeOf(email: string) {
  const began = performance.now();
  await askForCode({ email, address: randomUUID(), locale: "sv" });
  return performance.now() - began;
}

const medianOf = (numbers: number[]) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
