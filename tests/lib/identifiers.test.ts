import { expect, test } from "vitest";
import { addressOnScreen } from "#lib/addresses.ts";
import { isId, numbersWithin, organisationNumberFrom, organisationNumberOnScreen } from "#lib/identifiers.ts";
import { anOrganisationNumber } from "#tests/support/cast/cast.ts";

test.each([
  ["5560160680", "5560160680"],
  ["556016-0680", "5560160680"],
  [" 556016 - 0680 ", "5560160680"],
  ["165560160680", "5560160680"],
  ["16556016-0680", "5560160680"],
  ["850709-9805", "8507099805"],
  ["19850709-9805", "8507099805"],
  // As registers on the web, PDF and Word write it, and spreadsheets that keep it as words.
  ["556016–0680", "5560160680"],
  ["556016—0680", "5560160680"],
  ["556016−0680", "5560160680"],
  ["556016\u00ad-\u200b0680\ufeff", "5560160680"],
  ["'5560160680", "5560160680"],
  ["556016\u00a00680", "5560160680"],
  ["５５６０１６-０６８０", "5560160680"],
  ["SE556016068001", "5560160680"],
  ["se 556016-0680 01", "5560160680"],
  ["Org.nr: 556016-0680", "5560160680"],
  ["Momsreg.nr SE556016068001", "5560160680"],
])("%s is read as %s", (typed, digits) => {
  expect(organisationNumberFrom(typed)).toBe(digits);
});

test.each([
  "",
  "556016-0681",
  "556016068",
  "55601606801",
  "17556016-0680",
  "SE556016068002",
  "DE556016068001",
  "556016-068O",
  "0000000000",
  "850799-9805",
])("%j is no organisation number", (typed) => {
  expect(organisationNumberFrom(typed)).toBeUndefined();
});

test.each(["AB850709-9805", "kund_850709-9805", "850709–9805", "19850709 9805", "8507099805.", "x850709+9805x"])(
  "the personal number in %j is masked wherever numbers are",
  (words) => {
    expect(words.replace(numbersWithin, "…")).not.toMatch(/9805/);
  },
);

test("longer rows of figures are no personal numbers", () => {
  expect("7340000000012 och 12345678901234567".replace(numbersWithin, "…")).toBe("7340000000012 och 12345678901234567");
});

test("a company's number is shown whole, a sole trader's without its last four digits", () => {
  expect(organisationNumberOnScreen("5560160680")).toBe("556016-0680");
  expect(organisationNumberOnScreen("8507099805")).toBe("850709-****");
});

test("a thousand made-up numbers are read back as they are", () => {
  const numbers = Array.from({ length: 1000 }, anOrganisationNumber);

  expect(numbers.map((number) => organisationNumberFrom(`${number.slice(0, 6)}-${number.slice(6)}`))).toEqual(numbers);
});

test("of an address only its first letter and its domain are shown", () => {
  expect(addressOnScreen("karin.agren@agrensbageri.se")).toBe("k•••@agrensbageri.se");
  expect(addressOnScreen("k@agrensbageri.se")).toBe("k•••@agrensbageri.se");
});

test("only what the database takes as an id is one", () => {
  expect(isId(crypto.randomUUID())).toBe(true);
  expect(["", "1", "me", "../../etc", `${crypto.randomUUID()}'`, "g0000000-0000-0000-0000-000000000000"].filter(isId)).toEqual([]);
});
