import { expect, test } from "vitest";
import { numberFrom } from "#lib/exchange/write/numbers.ts";
import { nextAfter } from "#lib/exchange/write/proposal.ts";

test.each([
  ["1250", "1250"],
  ["1 250,50", "1250.5"],
  ["1\u00a0250,50 kr", "1250.5"],
  ["1\u202f250\u202f000", "1250000"],
  ["1.250,50", "1250.5"],
  ["1,250.50", "1250.5"],
  ["1.250.000", "1250000"],
  ["1'250.50", "1250.5"],
  ["SEK 1250.50", "1250.5"],
  ["kr 99", "99"],
  ["0,125", "0.1250"],
  ["12,1250", "12.1250"],
  ["−3", "-3"],
  ["-0", "0"],
  ["007", "7"],
  ["1250:-", "1250"],
])("%s is read as %s, and what comes out is read as itself", (typed, number) => {
  expect(numberFrom(typed)).toBe(number);
  expect(numberFrom(number)).toBe(number);
});

test.each(["", "tolv", "1.250", "1,250", "12 st", "1,2,3", "1e3", "--1", "1250kr kr", ".5.", "½", "NaN"])(
  "%s is no number that is sure",
  (typed) => {
    expect(numberFrom(typed)).toBeUndefined();
  },
);

test.each([
  [undefined, "1"],
  ["2040", "2041"],
  ["F-009", "F-010"],
  ["2026/99", "2026/100"],
  ["A", ""],
  ["999", "1000"],
])("after %s comes %s", (last, next) => expect(nextAfter(last)).toBe(next));
