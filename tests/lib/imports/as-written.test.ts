import { expect, test } from "vitest";
import { cellAsWritten, numberAsWritten } from "#lib/imports/as-written.ts";

test.each([
  "SE556970301901",
  "556970–3019",
  "5569703",
  "556970-30199",
  "16556970-3019",
  "org.nr 556970-3019",
  "SE202100548901",
  "123",
  "saknas",
])("%s of a company is shown as the file says it", (written) => {
  expect(numberAsWritten(written)).toBe(written);
});

test.each([
  ["850101-1236", "850101-****"],
  ["850101–1237", "850101–****"],
  ["19850101-1236", "19850101-****"],
  ["198501011236", "19850101****"],
  ["SE850101123601", "SE850101******"],
  ["850101-123", "85010*-***"],
  ["850101-12366", "850101-*****"],
  ["101011236", "10101****"],
  ["８５０１０１-1236", "850101-****"],
])("of what may be a personal number, %s, only the day is shown", (written, shown) => {
  expect(numberAsWritten(written)).toBe(shown);
});

test("another cell is shown on one line, shortened, without the end of a personal number in it", () => {
  expect(cellAsWritten("Ring  Karin\n850101-1236 först")).toBe("Ring Karin 850101-**** först");
  expect(cellAsWritten("x".repeat(100))).toBe(`${"x".repeat(80)}…`);
});
