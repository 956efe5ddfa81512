import { AsyncLocalStorage } from "node:async_hooks";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { databaseTime } from "#db/clock.ts";

const shifted = new AsyncLocalStorage<Date>();

export const isAnotherTime = (): boolean => shifted.getStore() !== undefined;

/** The database's clock, which all servers share; inside `at` the moment given there. */
export function sqlNow(): SQL<Date> {
  const given = shifted.getStore();
  return given ? sql<Date>`${given.toISOString()}::timestamptz` : sql<Date>`now()`;
}

/** The day of a moment on the calendars of Stockholm, in the database. */
export const dayInStockholm = (moment: SQLWrapper): SQL<string> => sql<string>`(${moment} at time zone 'Europe/Stockholm')::date`;

/** Today. Asked once in a statement: the time zone is looked up each time, which in a list takes longer than everything else. */
export const sqlToday = (): SQL<string> => sql<string>`(select ${dayInStockholm(sqlNow())})`;

/** When that began. */
export const sqlStartOfToday = (): SQL<Date> => sql<Date>`(select ${sqlToday()}::timestamp at time zone 'Europe/Stockholm')`;

/** When the day began that was so many days ago: what has a last day lasts to its end, also when the clocks change. */
export const sqlStartOfDayAgo = (days: number): SQL<Date> =>
  sql<Date>`((${sqlToday()} - ${days}::int)::timestamp at time zone 'Europe/Stockholm')`;

/** A moment so many days or minutes from now. */
export const sqlNowPlus = ({ days = 0, minutes = 0 }: { days?: number; minutes?: number }): SQL<Date> =>
  sql<Date>`${sqlNow()} + make_interval(days => ${days}, mins => ${minutes})`;

/** Does something as if it were another time: the demo's history, what a job tells of, and tests of what time does. */
export const at = <Result>(when: Date, work: () => Promise<Result>): Promise<Result> => shifted.run(when, work);

/** The same clock as a value, for what is shown or put into a letter. */
export const now = (): Date => shifted.getStore() ?? databaseTime();

export const daysFrom = (from: Date, days: number): Date => new Date(from.getTime() + days * 86_400_000);
