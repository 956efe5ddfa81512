import { calendarDay } from "#lib/i18n/format.ts";

/** The date so many days later on the calendars of Stockholm. */
export const daysAfter = (moment: number, days: number): string =>
  calendarDay(new Date(Date.parse(`${calendarDay(new Date(moment))}T12:00:00Z`) + days * 86_400_000));

/** A millisecond before midnight, by winter time or else by summer time. */
export const endOfDay = (day: string): number =>
  [1, 2]
    .map((hours) => Date.parse(`${day}T23:59:59.999Z`) - hours * 3_600_000)
    .find((end) => calendarDay(new Date(end + 1)) > day && calendarDay(new Date(end)) === day)!;
