import { expect, test } from "vitest";
import { isIn, written } from "#lib/einvoice/codelists/lists.ts";

test("a code is in its list as it is written, and in no other spelling", () => {
  expect(isIn("currencies", "SEK")).toBe(true);
  expect(["sek", " SEK", "SEK ", "", "SEK EUR", "constructor"].filter((code) => isIn("currencies", code))).toEqual([]);
});

test("what Peppol and EN 16931 see differently is in one list alone", () => {
  const both = (list: "currencies" | "addressSchemes", own: "peppolCurrencies" | "peppolAddressSchemes", code: string) => [
    isIn(list, code),
    isIn(own, code),
  ];

  expect(both("currencies", "peppolCurrencies", "STD")).toEqual([true, false]);
  expect(both("currencies", "peppolCurrencies", "STN")).toEqual([false, true]);
  expect(both("addressSchemes", "peppolAddressSchemes", "0037")).toEqual([true, false]);
  expect([isIn("countries", "EL"), isIn("vatPrefixes", "EL"), isIn("invoiceTypes", "385"), isIn("peppolInvoiceTypes", "385")]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("each list has as many codes as its edition, and none twice", () => {
  const sizes = {
    addressSchemes: 104,
    allowanceReasons: 19,
    attachmentTypes: 6,
    chargeReasons: 178,
    countries: 251,
    creditNoteTypes: 13,
    currencies: 178,
    exemptionReasons: 88,
    identifierSchemes: 243,
    invoiceTypes: 50,
    itemClassifications: 185,
    noteSubjects: 383,
    paymentMeans: 84,
    peppolAddressSchemes: 82,
    peppolCreditNoteTypes: 5,
    peppolCurrencies: 178,
    peppolInvoiceTypes: 26,
    referenceQualifiers: 818,
    taxPointCodes: 3,
    units: 2162,
    vatCategories: 10,
    vatPrefixes: 252,
  } as const;

  const found = Object.fromEntries(
    Object.keys(sizes)
      .filter((list): list is keyof typeof sizes => list in sizes)
      .map((list) => [list, new Set(written(list).split(" ")).size]),
  );
  expect(found).toEqual(sizes);
});
