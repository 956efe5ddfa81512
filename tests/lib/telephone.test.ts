import { expect, test } from "vitest";
import { CustomerCard } from "#lib/customers/input.ts";
import { meaningOf } from "#lib/imports/meaning.ts";
import { mobileFrom, partOfTelephone, telephoneFrom, telephoneOnScreen } from "#lib/telephone.ts";

test.each([
  "+46 (0)70-174 06 05",
  "+46(0)701740605",
  "+460701740605",
  "+46 070 174 06 05",
  "0046 70 174 06 05",
  "00 46 (0) 70 174 06 05",
  "46701740605",
  "701740605",
  "(070) 174 06 05",
  "070–174 06 05",
  "070‑174 06 05",
  "070−174 06 05",
  "070/174 06 05",
  "070.174.06.05",
  "070\u00a0174\u202f06\u200905",
  "\u202a+46 70 174 06 05\u202c",
  "070\u200b174\u00ad0605\ufeff",
  "０７０１７４０６０５",
  "Mobil: 070-174 06 05",
  "tel:+46-70-174-06-05",
  "Tel. 070 174 06 05",
])("%j is a mobile that is stored as one number", (typed) => {
  expect(mobileFrom(typed)).toEqual({ number: "+46701740605" });
});

test.each([
  ["+47 412 34 567", "+4741234567", "+47 41 23 45 67"],
  ["+45 40 12 34 56", "+4540123456", "+45 40 12 34 56"],
  ["+358 (0)40 1234567", "+358401234567", "+358 40 1234567"],
  ["+44 (0)7911 123456", "+447911123456", "+44 7911 123456"],
  ["0049 151 23456789", "+4915123456789", "+49 1512 3456789"],
  ["+1 (212) 555-0123", "+12125550123", "+1 212 555 0123"],
  ["0701740605", "+46701740605", "070-174 06 05"],
])("%j is a mobile, stored as %j and shown as %j", (typed, number, shown) => {
  expect(mobileFrom(typed)).toEqual({ number });
  expect(telephoneOnScreen(number)).toBe(shown);
});

test.each(["08-123 456 78", "+46 8 123 456 78", "0470-123 45", "010-123 45 67", "020-123 456", "+44 20 7946 0958"])(
  "%j is a telephone number, but no mobile",
  (typed) => {
    expect(mobileFrom(typed)).toEqual({ problem: "no mobile" });
    expect(telephoneFrom(typed)).toMatch(/^\+/);
  },
);

test.each([
  "070-17406",
  "070-174 06 05 / 073-111 22 33",
  "Karin",
  "12345678",
  "+46",
  "4,67012E+10",
  "070-ABC 06 05",
  "112",
  "-",
  "+999 123 456 78",
])("%j is no number that anybody has", (typed) => {
  expect(telephoneFrom(typed)).toBeUndefined();
  expect(mobileFrom(typed)).toEqual({ problem: "unreadable" });
});

test.each([
  ["08-123 456 78", "+46812345678", "08-123 456 78"],
  ["Vx 08-123 456 78", "+46812345678", "08-123 456 78"],
  ["08-123 456 78 ankn 12", "+46812345678;ext=12", "08-123 456 78 ankn. 12"],
  ["08-123 456 78, anknytning 12", "+46812345678;ext=12", "08-123 456 78 ankn. 12"],
  ["  ", null, undefined],
])("a customer's telephone %j is stored as %j and shown as %j", (typed, stored, shown) => {
  expect(CustomerCard.shape.phone.parse(typed)).toBe(stored);
  if (shown) expect(telephoneOnScreen(stored!)).toBe(shown);
  if (stored) expect(telephoneFrom(telephoneOnScreen(stored))).toBe(stored);
});

test("what was stored before numbers were read is shown as it stands", () => {
  expect(telephoneOnScreen("070-174 06 05")).toBe("070-174 06 05");
  expect(telephoneOnScreen("växeln, fråga efter Lisa")).toBe("växeln, fråga efter Lisa");
});

test.each([
  ["070-174", "+4670174"],
  ["070-174 06 05", "+46701740605"],
  ["+46 (0)70-174 06 05", "+46701740605"],
  ["0046 70", "+4670"],
  ["556016-0680", undefined],
  ["1007", undefined],
  ["070 Karin", undefined],
])("a search for %j looks for %j among the numbers", (typed, part) => {
  expect(partOfTelephone(typed)).toBe(part);
});

test("a file of customers is read by the same rule as a form", () => {
  expect(meaningOf("contactMobile", "701740605")).toEqual({ value: "+46701740605" });
  expect(meaningOf("contactMobile", "46701740605")).toEqual({ value: "+46701740605" });
  expect(meaningOf("phone", "+46 (0)8-123 456 78")).toEqual({ value: "+46812345678" });
  expect(meaningOf("contactMobile", "08-123 456 78")).toEqual({ problem: "notMobile" });
  expect(meaningOf("phone", "ring Lisa")).toEqual({ problem: "giveTelephone" });
});
