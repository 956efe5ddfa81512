import { expect, test } from "vitest";
import { decimalOf, zero } from "#lib/einvoice/values/decimal.ts";
import { figures, money, moneyIn, plain } from "#lib/einvoice/view/shown.ts";
import { bankgiro, iban, isOcr, organisationNumber, plusgiro } from "#lib/einvoice/view/swedish.ts";

const decimal = (text: string) => decimalOf(text) ?? zero;
const spaced = (text: string) => text.replace(/\u00a0/g, " ");

test.each([
  [bankgiro, "5512887", "551-2887"],
  [bankgiro, "58204413", "5820-4413"],
  [bankgiro, "5820-4413", "5820-4413"],
  [bankgiro, "12", "12"],
  [plusgiro, "4123451", "41 23 45-1"],
  [plusgiro, "28", "2-8"],
  [plusgiro, "123456", "1 23 45-6"],
  [plusgiro, "41 23 45-1", "41 23 45-1"],
  [plusgiro, "abc", "abc"],
  [iban, "SE3550000000054910000003", "SE35 5000 0000 0549 1000 0003"],
  [organisationNumber, "5591004105", "559100-4105"],
  [organisationNumber, "DE123", "DE123"],
])("a number is written as in Sweden", (written, number, wanted) => {
  expect(spaced(written(number))).toBe(wanted);
});

test.each([
  ["202610416", true],
  ["202610417", false],
  ["TK-3107", false],
  ["8", false],
])("%s is an OCR number: %s", (reference, wanted) => {
  expect(isOcr(reference)).toBe(wanted);
});

test.each([
  ["1234567890123.45", "1 234 567 890 123,45", "1,234,567,890,123.45"],
  ["-0.5", "−0,50", "−0.50"],
  ["100", "100,00", "100.00"],
  ["7.875", "7,875", "7.875"],
  ["0", "0,00", "0.00"],
])("%s is an amount of money", (written, sv, en) => {
  expect([spaced(money(decimal(written), "sv")), money(decimal(written), "en")]).toEqual([sv, en]);
});

test("an amount says its currency as its reader does", () => {
  expect(spaced(moneyIn(decimal("20266"), "SEK", "sv"))).toBe("20 266,00 kr");
  expect(spaced(moneyIn(decimal("20266"), "EUR", "sv"))).toBe("20 266,00 EUR");
  expect(spaced(moneyIn(decimal("20266"), "SEK", "en"))).toBe("SEK 20,266.00");
});

test("a rate and a quantity end without noughts", () => {
  expect([plain(decimal("25.00"), "sv"), plain(decimal("6.50"), "sv"), plain(decimal("100"), "sv"), figures(zero, "en")]).toEqual([
    "25",
    "6,5",
    "100",
    "0",
  ]);
});
