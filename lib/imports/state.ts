import type { Import } from "#db/schema/index.ts";
import { calendarDay, dayPlus } from "#lib/i18n/format.ts";
import { now } from "#lib/time.ts";
import { daysKept } from "./start.ts";

type Times = Pick<Import, "namedAt" | "queuedAt" | "failedAt" | "doneAt" | "undoQueuedAt" | "undoneAt">;
type Kept = Pick<Import, "readAt" | "doneAt">;
export type ImportState = "unsure" | "read" | "failed" | "running" | "done" | "undoing" | "undone";

export function stateOf({ namedAt, queuedAt, failedAt, doneAt, undoQueuedAt, undoneAt }: Times): ImportState {
  if (undoneAt) return "undone";
  if (undoQueuedAt) return "undoing";
  if (doneAt) return "done";
  if (failedAt) return "failed";
  if (queuedAt) return "running";
  return namedAt ? "read" : "unsure";
}

/** At the end of this day the file's contents are forgotten: without them nothing can be imported or undone. */
export const lastDayOf = ({ readAt, doneAt }: Kept): Date => dayPlus(doneAt ?? readAt, daysKept);

export const isKept = (times: Kept): boolean => calendarDay(now()) <= calendarDay(lastDayOf(times));
