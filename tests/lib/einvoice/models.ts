import fc from "fast-check";
import { modelIn } from "./examples.ts";

/** What people write in a text of an invoice, and what they do not. */
const words = fc
  .oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
    fc.constantFrom("Hägg & Björk", "<b>", '"a"', "]]>", "å\r\n\tb", "&amp;", "𝄞"),
  )
  .map((text) => `x${text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")}`);
const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined });

/** A number with so many digits in all, of which so many are decimals. */
const number = (digits: number, decimals: number, least = 0n) =>
  fc.bigInt({ min: least, max: 10n ** BigInt(digits) - 1n }).map((units) => {
    const text = `${units < 0n ? -units : units}`.padStart(decimals + 1, "0");
    return `${units < 0n ? "-" : ""}${decimals > 0 ? `${text.slice(0, -decimals)}.${text.slice(-decimals)}` : text}`;
  });

/** Up to nine figures before the point, so that the sums of ten lines have at most fifteen digits. */
const amount = number(11, 2, -(10n ** 11n) + 1n);
const positive = number(11, 2);
const percent = number(4, 2);
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const vat = fc.oneof(
  fc.record({ category: fc.constant("S"), rate: fc.constantFrom("25", "12", "6", "25.00") }),
  fc.constantFrom({ category: "E" }, { category: "Z" }, { category: "AE" }, { category: "G" }, { category: "K" }),
);
const reason = { reason: words, reasonCode: fc.constant(undefined) };
const adjusting = fc.oneof(
  fc.record({ amount, ...reason }),
  fc.record({ percent, ...reason }),
  fc.record({ percent, base: positive, ...reason }),
);
const lists = { allowances: maybe(fc.array(adjusting, { maxLength: 2 })), charges: maybe(fc.array(adjusting, { maxLength: 2 })) };

/** A discount is at most what the price is before it. */
const discounted = fc.tuple(positive, number(3, 2)).map(([gross, discount]) => ({ gross: `9${gross}`, discount }));
const price = fc.oneof(fc.record({ amount: number(9, 4), per: maybe(fc.constantFrom("1", "10", "3", "0.5", "1000")) }), discounted);

const line = fc.record({
  name: words,
  note: maybe(words),
  description: maybe(words),
  sellersId: maybe(words),
  quantity: number(7, 3, -(10n ** 7n) + 1n),
  unit: fc.constantFrom("C62", "HUR", "KGM"),
  vat,
  price,
  properties: maybe(fc.array(fc.record({ name: words, value: words }), { maxLength: 2 })),
  ...lists,
});

const { seller, buyer } = modelIn("base");

/** Models that leave out everything that can be worked out: rates, sums and texts of every kind, in any mixture. */
export const models = fc.record({
  kind: fc.constantFrom("invoice", "credit-note"),
  number: words,
  issued: day,
  notes: maybe(words.map((note) => [note])),
  currency: fc.constantFrom("SEK", "EUR", "JPY"),
  buyerReference: words,
  project: maybe(words),
  preceding: maybe(fc.array(fc.record({ number: words, issued: maybe(day) }), { maxLength: 3 })),
  period: fc.constant({ from: "2026-11-01" }),
  seller: fc.constant(seller),
  buyer: fc.constant(buyer),
  delivery: fc.constant({ on: "2026-11-20", address: { country: "FI" } }),
  payment: maybe(
    fc.record({ code: fc.constant("30"), reference: maybe(words), accounts: fc.constant([{ id: "5501234", branch: "SE:BANKGIRO" }]) }),
  ),
  paymentTerms: maybe(words),
  allowances: maybe(
    fc.array(
      fc.tuple(adjusting, vat).map(([one, of]) => ({ ...one, vat: of })),
      { maxLength: 2 },
    ),
  ),
  charges: maybe(
    fc.array(
      fc.tuple(adjusting, vat).map(([one, of]) => ({ ...one, vat: of })),
      { maxLength: 2 },
    ),
  ),
  vat: fc.constant([{ category: "E", exemption: "Undantaget från moms" }]),
  totals: maybe(fc.record({ prepaid: maybe(positive), rounding: maybe(fc.constantFrom("-0.49", "0.50", "0.01")) })),
  lines: fc.array(line, { minLength: 1, maxLength: 10 }),
});
