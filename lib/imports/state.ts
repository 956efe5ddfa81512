import type { Import } from "#db/schema/index.ts";
import { daysFrom, now } from "#lib/time.ts";
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

/** When the file's contents are forgotten: without them nothing can be imported or undone. */
export const lastDayOf = ({ readAt, doneAt }: Kept): Date => daysFrom(doneAt ?? readAt, daysKept);

export const isKept = (times: Kept): boolean => now() < lastDayOf(times);
