import fc from "fast-check";
import { expect, test } from "vitest";
import { checkInvoice } from "#lib/einvoice/check.ts";
import { InvoiceModel } from "#lib/einvoice/model/invoice.ts";
import { sample } from "#lib/einvoice/model/sample.ts";
import { modelOf } from "#lib/einvoice/ubl/model-of.ts";
import { completed } from "#lib/einvoice/write/complete.ts";
import { writeInvoice } from "#lib/einvoice/write/write.ts";
import { documentIn, examples, modelIn } from "./examples.ts";
import { models } from "./models.ts";

/** Hints of our own are no rules: a sum below zero is allowed. */
const rulesBrokenBy = (xml: string) =>
  checkInvoice(Buffer.from(xml))
    .breaches.filter(({ id }) => !id.startsWith("OWN-HINT-"))
    .map(({ id, path }) => `${id} ${path}`);
const given = (part: object) => structuredClone(JSON.parse(JSON.stringify(part)));
const written = (model: object) => writeInvoice(InvoiceModel.parse(model));
const amountIn = (xml: string, name: string) => new RegExp(`<cbc:${name} currencyID="\\w+">([^<]*)`).exec(xml)?.[1];

test("whatever model the writer accepts, its invoice breaks no rule, and is read as it was meant", () => {
  fc.assert(
    fc.property(models, (model) => {
      const invoice = InvoiceModel.parse(given(model));
      const xml = writeInvoice(invoice);
      expect(rulesBrokenBy(xml)).toEqual([]);
      expect(writeInvoice(modelOf(documentIn(xml)))).toBe(xml);
    }),
    { numRuns: 60 },
  );
});

test.each(examples)("%s breaks no rule", (example) => {
  expect(rulesBrokenBy(writeInvoice(modelIn(example)))).toEqual([]);
});

test("the sample breaks no rule", () => {
  expect(rulesBrokenBy(written(sample))).toEqual([]);
});

const [line] = sample.lines;
const priced = (quantity: string, amount: string, rest = {}) => ({ ...sample, lines: [{ ...line, quantity, price: { amount }, ...rest }] });

test.each([
  ["a half goes up", priced("1", "0.005"), "0.01"],
  ["a half goes away from zero", priced("-1", "0.005"), "-0.01"],
  ["a third", priced("1", "10", { price: { amount: "10", per: "3" } }), "3.33"],
  ["fifteen digits", priced("1", "9999999999999.99"), "9999999999999.99"],
  ["a discount in percent", priced("3", "33.33", { allowances: [{ percent: "12.5", reason: "x" }] }), "87.49"],
])("a line comes to what it should: %s", (_case, model, amount) => {
  expect(amountIn(written(model), "LineExtensionAmount")).toBe(amount);
  expect(rulesBrokenBy(written(model))).toEqual([]);
});

test("fifteen digits are exact in every sum", () => {
  const xml = written(priced("1", "9999999999999.99"));

  expect(["TaxAmount", "TaxInclusiveAmount", "PayableAmount"].map((name) => amountIn(xml, name))).toEqual([
    "2500000000000.00",
    "12499999999999.99",
    "12499999999999.99",
  ]);
});

test.each([
  ["a number without quotes", { ...sample, totals: { prepaid: 100 } }, 'totals.prepaid is written in quotes: "1250.50"'],
  ["three decimals", { ...sample, totals: { prepaid: "1.005" } }, "totals.prepaid is a number of at most 15 digits, 2 of them decimals"],
  ["sixteen digits", priced("1", "1234567890123456"), "lines.0.price.amount is a number of at most 15 digits, 10 of them decimals"],
  ["a sign that XML cannot hold", { ...sample, number: "1\u0000" }, "number holds a character that no XML file can hold"],
  ["half a character", { ...sample, number: "1\ud800" }, "number holds a character that no XML file can hold"],
  ["nothing but blanks", { ...sample, number: " \n" }, "number is empty"],
  ["no lines", { ...sample, lines: [] }, "lines has at least one line"],
  ["a day that is none", { ...sample, issued: "2026-02-30" }, "issued is a day: 2026-11-30"],
  ["a reference missing", { ...sample, buyerReference: undefined }, "buyerReference or order is needed"],
  ["a price below zero", priced("1", "-1"), "lines.0.price is not below zero"],
  ["a price for none", priced("1", "1", { price: { amount: "1", per: "0" } }), "lines.0.price is for more than nothing"],
  [
    "VAT in no currency",
    { ...sample, totals: { vatInTaxCurrency: "1.00" } },
    "totals.vatInTaxCurrency is needed with taxCurrency, and only then",
  ],
])("a model is refused, and told why: %s", (_case, model, why) => {
  const issues = InvoiceModel.safeParse(model).error?.issues ?? [];

  expect(issues.map(({ path, message }) => `${path.join(".")} ${message}`)).toContain(why);
});

test("a character that no XML file can hold is never written", () => {
  expect(() => writeInvoice({ ...completed(modelIn("base")), number: "\u0001" })).toThrow("no XML file can hold");
});
