import { expect, test } from "vitest";
import { isBusinessDay, isOfficeHour } from "#lib/calendar.ts";

/** The holidays that do not fall on a weekend, out of the printed calendars. */
const closed: Record<string, string[]> = {
  2025: ["01-01", "01-06", "04-18", "04-21", "05-01", "05-29", "06-06", "06-20", "12-24", "12-25", "12-26", "12-31"],
  2026: ["01-01", "01-06", "04-03", "04-06", "05-01", "05-14", "06-19", "12-24", "12-25", "12-31"],
  2027: ["01-01", "01-06", "03-26", "03-29", "05-06", "06-25", "12-24", "12-31"],
  2028: ["01-06", "04-14", "04-17", "05-01", "05-25", "06-06", "06-23", "12-25", "12-26"],
};

const daysOf = (year: string) =>
  Array.from({ length: 366 }, (_, place) => new Date(Date.UTC(Number(year), 0, place + 1)).toISOString().slice(0, 10)).filter((day) =>
    day.startsWith(year),
  );

const isWeekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay());

test.each(Object.entries(closed))("in %s Swedish offices are closed on its holidays and no other weekday", (year, holidays) => {
  const found = daysOf(year).filter((day) => !isBusinessDay(day) && !isWeekend(day));

  expect(found).toEqual(holidays.map((day) => `${year}-${day}`));
});

test.each(Object.keys(closed))("in %s no weekend is a business day", (year) => {
  expect(daysOf(year).filter((day) => isWeekend(day) && isBusinessDay(day))).toEqual([]);
});

test.each([
  ["a minute before eight in winter", "2026-11-23T06:59:59Z", false],
  ["eight in winter", "2026-11-23T07:00:00Z", true],
  ["a second before five in winter", "2026-11-23T15:59:59Z", true],
  ["five in winter", "2026-11-23T16:00:00Z", false],
  ["a minute before eight in summer", "2026-07-01T05:59:59Z", false],
  ["eight in summer", "2026-07-01T06:00:00Z", true],
  ["five in summer", "2026-07-01T15:00:00Z", false],
  ["seven, on the last business day of winter time", "2026-03-27T06:00:00Z", false],
  ["eight, on the first business day of summer time", "2026-03-30T06:00:00Z", true],
  ["eight, on the last business day of summer time", "2026-10-23T06:00:00Z", true],
  ["seven, on the first business day of winter time", "2026-10-26T06:00:00Z", false],
  ["noon on a Saturday", "2026-11-21T11:00:00Z", false],
  ["noon on Midsummer's Eve", "2026-06-19T10:00:00Z", false],
  ["half past midnight on a Monday, still Sunday in London", "2026-11-22T23:30:00Z", false],
])("%s", (_, moment, expected) => {
  expect(isOfficeHour(new Date(moment))).toBe(expected);
});
