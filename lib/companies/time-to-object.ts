import type { AdministratorProposal } from "#db/schema/index.ts";
import { calendarDay, dayPlus } from "#lib/i18n/format.ts";
import { daysAfterObjection, daysToObject } from "#lib/standing/limits.ts";
import { now } from "#lib/time.ts";

type Proposed = Pick<AdministratorProposal, "proposedAt">;

/** On this whole day an administrator can still object, and nobody can confirm the proposal. */
export const lastDayToObject = ({ proposedAt }: Proposed): Date => dayPlus(proposedAt, daysToObject);
export const firstDayToConfirm = ({ proposedAt }: Proposed): Date => dayPlus(proposedAt, daysToObject + 1);

/** From this day on an office can propose somebody again for a company whose administrator has objected. */
export const firstDayToProposeAgain = (objectedAt: Date): Date => dayPlus(objectedAt, daysAfterObjection + 1);

export const hasCome = (day: Date): boolean => calendarDay(day) <= calendarDay(now());
