import type { AdministratorProposal } from "#db/schema/index.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { daysAfterObjection, daysToObject } from "#lib/standing/limits.ts";
import { daysFrom, now } from "#lib/time.ts";

type Proposed = Pick<AdministratorProposal, "proposedAt">;

/** The day, by its midnight in UTC, so many days on the calendars of Stockholm after that of a moment. */
export const dayPlus = (moment: Date, days: number): Date => daysFrom(new Date(calendarDay(moment)), days);

/** On this whole day an administrator can still object, and nobody can confirm the proposal. */
export const lastDayToObject = ({ proposedAt }: Proposed): Date => dayPlus(proposedAt, daysToObject);
export const firstDayToConfirm = ({ proposedAt }: Proposed): Date => dayPlus(proposedAt, daysToObject + 1);

/** From this day on an office can propose somebody again for a company whose administrator has objected. */
export const firstDayToProposeAgain = (objectedAt: Date): Date => dayPlus(objectedAt, daysAfterObjection + 1);

export const hasCome = (day: Date): boolean => calendarDay(day) <= calendarDay(now());
