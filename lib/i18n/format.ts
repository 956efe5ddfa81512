import type { Locale } from "./locale.ts";

const languages = { sv: "sv-SE", en: "en-GB" } as const;
const timeZone = "Europe/Stockholm";

/** "22 november 2026" / "22 November 2026". */
export const dayInText = (moment: Date, locale: Locale): string =>
  moment.toLocaleDateString(languages[locale], { day: "numeric", month: "long", year: "numeric", timeZone });

/** "2026-11-22", for tables. */
export const dayInTable = (moment: Date): string => moment.toLocaleDateString("sv-SE", { timeZone });

/** "22 november 2026, 09.41" / "22 November 2026, 09:41". */
export function momentInText(moment: Date, locale: Locale): string {
  const time = moment.toLocaleTimeString(languages[locale], { hour: "2-digit", minute: "2-digit", timeZone });
  return `${dayInText(moment, locale)}, ${locale === "sv" ? time.replace(":", ".") : time}`;
}

/** "i dag", "i går", before that the day; by calendar days in Stockholm. */
export function recently(moment: Date, locale: Locale, now = new Date()): string {
  const days = daysBetween(moment, now);
  if (days > 1) return dayInTable(moment);
  return new Intl.RelativeTimeFormat(languages[locale], { numeric: "auto" }).format(-days, "day");
}

/** Calendar days in Stockholm from one moment to another. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(dayInTable(to)) - Date.parse(dayInTable(from))) / 86_400_000);
}

/** "Anna, Erik och Maria" / "Anna, Erik and Maria". */
export const listOf = (names: string[], locale: Locale): string =>
  new Intl.ListFormat(languages[locale], { type: "conjunction" }).format(names);

/** "december" / "December"; months are counted from 1. */
export const monthName = (month: number, locale: Locale): string =>
  new Date(Date.UTC(2026, month - 1, 15)).toLocaleDateString(languages[locale], { month: "long", timeZone });
