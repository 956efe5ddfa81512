import fc from "fast-check";
import { test } from "vitest";
import { checkInvoice } from "#lib/einvoice/check.ts";
import { en16931 } from "#lib/einvoice/rules/en16931/set.ts";
import { peppol } from "#lib/einvoice/rules/peppol/set.ts";
import { documentIn } from "./examples.ts";
import { invoice } from "./invoice.ts";

/** The same each time; `EINVOICE_RUNS=20000 EINVOICE_SEED=2` are more and others. */
const seed = Number(process.env.EINVOICE_SEED ?? 1);
const runs = Number(process.env.EINVOICE_RUNS ?? 1_000);

const whole = Buffer.from(invoice());
const outcomes = ["valid", "invalid", "refused"];
const judged = (bytes: Uint8Array) => {
  const { outcome, reason, breaches } = checkInvoice(bytes);
  const isStopped = breaches.some(({ severity }) => severity === "fatal");
  return outcomes.includes(outcome) && (outcome === "valid") === reason.startsWith("accept") && (outcome === "invalid" ? isStopped : true);
};
const holds = <Value>(values: fc.Arbitrary<Value>, isSo: (value: Value) => boolean, numRuns = runs) =>
  fc.assert(fc.property(values, isSo), { numRuns, seed });

test("any bit that turns is refused or judged", () => {
  holds(fc.nat(whole.length * 8 - 1), (bit) => {
    const bytes = Buffer.from(whole);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return judged(bytes);
  });
});

test("any piece that is lost, doubled or put elsewhere is refused or judged", () => {
  const place = fc.nat(whole.length);
  holds(
    fc.tuple(place, place, place),
    ([one, other, to]) => {
      const [from, end] = [Math.min(one, other), Math.max(one, other)];
      const piece = whole.subarray(from, end);
      return [
        Buffer.concat([whole.subarray(0, from), whole.subarray(end)]),
        Buffer.concat([whole.subarray(0, to), piece, whole.subarray(to)]),
      ].every(judged);
    },
    runs / 4,
  );
});

test("any bytes are refused", () => {
  holds(fc.uint8Array({ maxLength: 200 }), (bytes) => checkInvoice(bytes).outcome === "refused");
});

type Tree = { name: string; text: string; attribute: string; children: Tree[] };

const names = [...new Set([...whole.toString().matchAll(/<(c[ab]c:\w+)/g)].map(([, name]) => name ?? ""))];
const words = fc.constantFrom(
  "",
  " ",
  "VAT",
  "S",
  "AE",
  "SE",
  "0007",
  "25",
  "-1",
  "1e9",
  "9".repeat(24),
  "2026-02-30",
  "true",
  "NaN",
  "a\u0301",
);
const { trees } = fc.letrec<{ tree: Tree; trees: Tree[] }>((tie) => ({
  tree: fc.record({ name: fc.constantFrom(...names), text: words, attribute: words, children: tie("trees") }),
  trees: fc.oneof({ maxDepth: 4 }, fc.constant<Tree[]>([]), fc.array(tie("tree"), { maxLength: 5 })),
}));
const written = ({ name, text, attribute, children }: Tree): string =>
  `<${name} currencyID="${attribute}" schemeID="${attribute}">${text}${children.map(written).join("")}</${name}>`;

test("any tree of an invoice's elements is judged by every rule, and none throws", () => {
  const rules = [en16931, peppol].flatMap((set) => set.rules);
  const [, start = "", inside = ""] = /(<Invoice[^>]*>)(.*)<\/Invoice>/s.exec(whole.toString()) ?? [];
  const judgedByEach = (more: Tree[]) => {
    const document = documentIn(`${start}${inside}${more.map(written).join("")}</Invoice>`);
    return rules.every(({ broken }) => broken(document).every(({ name }) => name !== ""));
  };
  holds(trees, judgedByEach, runs);
}, 120_000);

const sek = (name: string, cents: bigint) =>
  `<cbc:${name} currencyID="SEK">${cents / 100n}.${String(cents % 100n).padStart(2, "0")}</cbc:${name}>`;
const total = (owed: bigint, paid: bigint, left: bigint) =>
  `${sek("LineExtensionAmount", owed)}${sek("TaxExclusiveAmount", owed)}${sek("TaxInclusiveAmount", owed)}${sek("PrepaidAmount", paid)}${sek("PayableAmount", left)}`;

test("amounts of fifteen digits are counted to the last of them", () => {
  const isWrong = (...[owed, paid, left]: Parameters<typeof total>) => {
    const bytes = invoice(/(?<=<cac:LegalMonetaryTotal>).*(?=<\/cac:LegalMonetaryTotal>)/s, total(owed, paid, left));
    return checkInvoice(bytes).breaches.some(({ id }) => id === "BR-CO-16");
  };
  const cents = fc.bigInt(10n, 10n ** 15n - 1n);
  holds(cents, (owed) => !isWrong(owed, 3n, owed - 3n) && isWrong(owed, 3n, owed - 2n) && isWrong(owed, 3n, owed - 4n), runs / 10);
});
