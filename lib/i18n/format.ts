import type { Locale } from "../locale.ts";

const languages = { sv: "sv-SE", en: "en-GB" } as const;
const timeZone = "Europe/Stockholm";

// Made once: a list of fifty rows would spend a quarter of its time on making them anew for each cell.
const inEach = <Formatter>(made: (language: string) => Formatter) => ({ sv: made(languages.sv), en: made(languages.en) });
const daysInText = inEach((language) => new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric", timeZone }));
const timesInText = inEach((language) => new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", timeZone }));
const daysAgo = inEach((language) => new Intl.RelativeTimeFormat(language, { numeric: "auto" }));
const lists = inEach((language) => new Intl.ListFormat(language, { type: "conjunction" }));
const months = inEach((language) => new Intl.DateTimeFormat(language, { month: "long", timeZone }));
const numbers = inEach((language) => new Intl.NumberFormat(language));
const calendarDays = new Intl.DateTimeFormat("sv-SE", { timeZone });
const shortDays = new Intl.DateTimeFormat(languages.en, { day: "numeric", month: "short", year: "numeric", timeZone });

/** "22 november 2026" / "22 November 2026". */
export const dayInText = (moment: Date, locale: Locale): string => daysInText[locale].format(moment);

/** "2026-11-22": the day on the calendars of Stockholm, to compare, to keep and in names of files. */
export const calendarDay = (moment: Date): string => calendarDays.format(moment);

/** "2026-11-22" / "22 Nov 2026", where many days stand under each other. */
export const dayInTable = (moment: Date, locale: Locale): string => (locale === "sv" ? calendarDay(moment) : shortDays.format(moment));

/** "22 november 2026 kl. 09.41" / "22 November 2026 at 09:41". */
export function momentInText(moment: Date, locale: Locale): string {
  const time = timesInText[locale].format(moment);
  const day = dayInText(moment, locale);
  return locale === "sv" ? `${day} kl. ${time.replace(":", ".")}` : `${day} at ${time}`;
}

/** "i dag", "i går", before that the day; by calendar days in Stockholm. */
export function recently(moment: Date, locale: Locale, now = new Date()): string {
  const days = daysBetween(moment, now);
  return days > 1 ? dayInTable(moment, locale) : daysAgo[locale].format(-days, "day");
}

/** Calendar days in Stockholm from one moment to another. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(calendarDay(to)) - Date.parse(calendarDay(from))) / 86_400_000);
}

/** The day, by its midnight in UTC, so many days on the calendars of Stockholm after that of a moment. */
export const dayPlus = (moment: Date, days: number): Date => new Date(Date.parse(calendarDay(moment)) + days * 86_400_000);

/** "Anna, Erik och Maria" / "Anna, Erik and Maria". */
export const listOf = (names: string[], locale: Locale): string => lists[locale].format(names);

/** "december" / "December"; months are counted from 1. */
export const monthName = (month: number, locale: Locale): string => months[locale].format(new Date(Date.UTC(2026, month - 1, 15)));

/** "1 234" / "1,234". */
export const numberInText = (number: number, locale: Locale): string => numbers[locale].format(number);
