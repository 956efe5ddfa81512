import { expect, test } from "vitest";
import { calendarDay, dayInTable, dayInText, daysBetween, listOf, momentInText, numberInText, recently } from "#lib/i18n/format.ts";

const morning = new Date("2026-11-22T08:41:00Z");
const lateInSummer = new Date("2026-07-01T22:30:00Z");

test("a day is written out in text and in digits in tables, as it is in Stockholm", () => {
  expect(dayInText(morning, "sv")).toBe("22 november 2026");
  expect(dayInText(morning, "en")).toBe("22 November 2026");
  expect([dayInTable(morning, "sv"), dayInTable(morning, "en")]).toEqual(["2026-11-22", "22 Nov 2026"]);
  expect([dayInTable(lateInSummer, "sv"), dayInTable(lateInSummer, "en")]).toEqual(["2026-07-02", "2 Jul 2026"]);
  expect(calendarDay(morning)).toBe("2026-11-22");
  expect(calendarDay(lateInSummer)).toBe("2026-07-02");
});

test("a moment has its time beside it", () => {
  expect(momentInText(morning, "sv")).toBe("22 november 2026 kl. 09.41");
  expect(momentInText(morning, "en")).toBe("22 November 2026 at 09:41");
  expect(momentInText(lateInSummer, "sv")).toBe("2 juli 2026 kl. 00.30");
});

test("today and yesterday are called so, by the calendar in Stockholm; what is older is told by its day", () => {
  const now = new Date("2026-11-22T00:10:00Z");
  const told = ["2026-11-22T00:05:00Z", "2026-11-20T23:10:00Z", "2026-11-20T12:00:00Z"].map((moment) => new Date(moment));

  expect(told.map((moment) => recently(moment, "sv", now))).toEqual(["i dag", "i går", "2026-11-20"]);
  expect(told.map((moment) => recently(moment, "en", now))).toEqual(["today", "yesterday", "20 Nov 2026"]);
});

test("the nights when the clocks change are days like others", () => {
  expect(daysBetween(new Date("2026-03-28T12:00:00Z"), new Date("2026-03-30T12:00:00Z"))).toBe(2);
  expect(daysBetween(new Date("2026-10-24T12:00:00Z"), new Date("2026-10-26T12:00:00Z"))).toBe(2);
});

test("names are joined as one says them", () => {
  expect(listOf(["Anna", "Erik", "Maria"], "sv")).toBe("Anna, Erik och Maria");
  expect(listOf(["Anna", "Erik", "Maria"], "en")).toBe("Anna, Erik and Maria");
  expect(listOf(["Anna"], "sv")).toBe("Anna");
});

test("a number is written as its language does", () => {
  expect([numberInText(12_000, "sv"), numberInText(12_000, "en")]).toEqual(["12\u00a0000", "12,000"]);
});
