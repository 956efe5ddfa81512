import { performance } from "node:perf_hooks";
import { checkInvoice } from "#lib/einvoice/check.ts";
import { checkApart } from "#lib/einvoice/check-apart.ts";
import { bytesPerFile } from "#lib/einvoice/read/limits.ts";
import { examples, fileOf } from "#tests/lib/einvoice/examples.ts";
import { invoice, invoiceOfLines } from "#tests/lib/einvoice/invoice.ts";
import type { Line } from "./table.ts";

const rounds = 40;
const goals = { median: 2, late: 5, large: 80, hostile: 100, held: 50, megabytes: 200 };
const linesOfLarge = 1_000;

/** The e-invoice engine alone: no server and no database. */
export async function measureEinvoice(): Promise<Line[]> {
  const ordinary = examples.map((name) => Buffer.from(fileOf(name)));
  for (const bytes of ordinary) times(bytes, rounds);
  const each = ordinary.flatMap((bytes) => times(bytes, rounds));
  const [tenth, whole] = [invoiceOfLines(linesOfLarge / 10), invoiceOfLines(linesOfLarge)].map((bytes) => share(times(bytes, 10), 0.5));
  return [
    line(`an ordinary invoice is checked in ${goals.median} ms (median)`, share(each, 0.5), goals.median),
    line(`and in ${goals.late} ms (p95)`, share(each, 0.95), goals.late),
    line(`${linesOfLarge} lines in ${goals.large} ms`, whole ?? 0, goals.large),
    {
      goal: "time grows with the lines",
      figure: `${((whole ?? 0) / (tenth ?? 1)).toFixed(1)} times for ten times`,
      holds: (whole ?? 0) <= (tenth ?? 0) * 20,
    },
    ...Object.entries(hostile).map(([what, bytes]) =>
      line(`${what} is refused in ${goals.hostile} ms`, Math.min(...times(bytes, 5)), goals.hostile),
    ),
    await held(),
    memory(),
  ];
}

const full = (piece: string) =>
  invoice("<cbc:DueDate>", `${piece.repeat(Math.floor((bytesPerFile - 10_000) / piece.length))}<cbc:DueDate>`);

/** As large as a file may be, of what a parser is slow with. */
const hostile = {
  "10 MB of tags": full("<cbc:X/>"),
  "10 MB of references": full("&#65;"),
  "10 MB of comments": full("<!---->"),
  "a file above 10 MB": Buffer.alloc(bytesPerFile + 1),
  "an invoice as deep as it is long": full("<cac:AgentParty>"),
};

function times(bytes: Uint8Array, count: number): number[] {
  return Array.from({ length: count }, () => {
    const start = performance.now();
    checkInvoice(bytes);
    return performance.now() - start;
  });
}

const share = (values: number[], part: number) => values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;

const line = (goal: string, ms: number, most: number): Line => ({ goal, figure: `${ms.toFixed(1)} ms`, holds: ms <= most });

/** How long others wait at most while a large invoice is checked. */
async function held(): Promise<Line> {
  await checkApart("bench", invoiceOfLines(linesOfLarge));
  let [longest, last] = [0, performance.now()];
  const looking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  await checkApart("bench", invoiceOfLines(linesOfLarge));
  clearInterval(looking);
  return line(`others wait ${goals.held} ms at most while ${linesOfLarge} lines are checked`, longest, goals.held);
}

function memory(): Line {
  const before = process.memoryUsage.rss();
  checkInvoice(invoice("<cbc:DueDate>", `<!--${"x".repeat(bytesPerFile - 20_000)}--><cbc:DueDate>`));
  const megabytes = (process.memoryUsage.rss() - before) / 1e6;
  return { goal: `10 MB take ${goals.megabytes} MB`, figure: `${megabytes.toFixed(0)} MB`, holds: megabytes <= goals.megabytes };
}
