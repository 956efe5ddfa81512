import fc from "fast-check";
import { expect, test } from "vitest";
import { checkInvoice } from "#lib/einvoice/check.ts";
import { fileOf } from "#lib/exchange/write/file.ts";
import { rates, units, WriteInput } from "#lib/exchange/write/input.ts";
import { modelOf } from "#lib/exchange/write/model.ts";
import { typedInvoice } from "#tests/support/cast/typed-invoice.ts";
import { hostileWords } from "#tests/support/hostile/words.ts";

const own = { name: "Bergs Bygg AB", organisationNumber: "5591004105" };
const soleTrader = { name: "Ellens Trädgård", organisationNumber: "8507099805" };

const words = fc.oneof(fc.string({ unit: "grapheme", minLength: 1, maxLength: 70 }), fc.constantFrom("Ågren & Söner <1>", ...hostileWords));
const amount = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.constantFrom("", ",5", ",25", ".0001", ",3333", ",00"))
    .map(([whole, part]) => `${whole}${part}`);
const line = fc.record({
  text: words,
  quantity: fc.oneof(
    amount(99_999),
    amount(9).map((number) => `-${number}`),
  ),
  unit: fc.constantFrom(...units),
  price: amount(99_999_999),
  vat: fc.constantFrom(...rates),
});
const giro = fc.constantFrom("5501234", "512-8871", "4123451", "");
const typed = fc.record({
  ...Object.fromEntries(Object.entries(typedInvoice).map(([name, value]) => [name, fc.constant(value)])),
  kind: fc.constantFrom("invoice", "credit-note"),
  number: words,
  about: fc.oneof(words, fc.constant("1000")),
  reference: words,
  note: words,
  exemption: words,
  lines: fc.array(line, { minLength: 1, maxLength: 12 }),
  bankgiro: giro,
  plusgiro: giro,
  ocr: fc.constantFrom("", "10017", "2041 8112 619"),
  vatNumber: fc.constantFrom("own", ""),
  buyerVatNumber: fc.constantFrom("", "SE559210733701"),
  aboutOn: fc.constantFrom("", "2026-10-01"),
  fTax: fc.constantFrom("on", ""),
});

test("whatever the form accepts is an invoice that breaks no rule", { timeout: 120_000 }, () => {
  let accepted = 0;
  const tried = fc.property(typed, fc.constantFrom(own, soleTrader), (form, company) => {
    const isRegistered = form.vatNumber === "own";
    const vatNumber = isRegistered ? `SE${company.organisationNumber}01` : "";
    const lines = form.lines.map((one) => (isRegistered ? one : { ...one, vat: "0" }));
    const { success, data } = WriteInput.safeParse({ ...form, vatNumber, lines });
    if (!success) return;
    accepted++;
    const { outcome, breaches, gist } = checkInvoice(fileOf(modelOf(data, company)).bytes);
    const fatal = breaches.filter(({ severity }) => severity === "fatal").map(({ id, path }) => `${id} ${path}`);
    expect([outcome, fatal]).toEqual(["valid", []]);
    expect(gist?.seller.numbers).toEqual([company.organisationNumber]);
  });
  fc.assert(tried, { numRuns: Number(process.env.WRITE_RUNS ?? 1500), seed: 20_261_130 });

  expect(accepted).toBeGreaterThan(200);
});
