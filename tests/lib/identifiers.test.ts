import { expect, test } from "vitest";
import { addressOnScreen, isId, organisationNumberFrom, organisationNumberOnScreen } from "#lib/identifiers.ts";
import { anOrganisationNumber } from "#tests/support/cast/cast.ts";

test.each([
  ["5560160680", "5560160680"],
  ["556016-0680", "5560160680"],
  [" 556016 - 0680 ", "5560160680"],
  ["165560160680", "5560160680"],
  ["16556016-0680", "5560160680"],
  ["850709-9805", "8507099805"],
  ["19850709-9805", "8507099805"],
])("%s is read as %s", (typed, digits) => {
  expect(organisationNumberFrom(typed)).toBe(digits);
});

test.each(["", "556016-0681", "556016068", "55601606801", "17556016-0680", "SE556016068001", "556016-068O", "0000000000", "850799-9805"])(
  "%j is no organisation number",
  (typed) => {
    expect(organisationNumberFrom(typed)).toBeUndefined();
  },
);

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
