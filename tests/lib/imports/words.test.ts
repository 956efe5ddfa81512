import { expect, test } from "vitest";
import { monthIn, wordIn } from "#lib/imports/words.ts";

const periods: [period: string, words: string[]][] = [
  ["month", ["1 mån", "1 månad", "månad", "Månadsvis", "mån.", "1", "monthly", "1 month", "1-månads"]],
  ["quarter", ["3 mån", "3 mån.", "3 månader", "3-månaders", "kvartal", "Kvartalsvis", "tre månader", "3", "quarterly", "3 months", "kv."]],
  ["year", ["12 mån", "12 månader", "år", "helår", "Helårsmoms", "1 år", "årsvis", "12", "annual", "yearly"]],
  ["none", ["ingen", "Ej momspliktig", "momsbefriad", "nej", "no VAT"]],
];

test.each(periods.flatMap(([period, words]) => words.map((word) => [word, period])))("a VAT period %s is %s", (word, period) => {
  expect(wordIn("vatPeriods", word)).toBe(period);
});

test.each(["2 mån", "varannan vecka", "6 månader", "13", "mån fre"])("%s is no VAT period", (word) => {
  expect(wordIn("vatPeriods", word)).toBeUndefined();
});

test.each([
  ["0101-1231", "12"],
  ["0701–0630", "6"],
  ["2026-01-01 - 2026-12-31", "12"],
  ["20250901-20260831", "8"],
  ["1/5-30/4", "4"],
  ["jan-dec", "12"],
  ["maj – april", "4"],
  ["20261231", "12"],
])("a financial year %s ends in month %s", (year, month) => {
  expect(monthIn(year)).toBe(month);
});
