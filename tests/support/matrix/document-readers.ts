import type { Actor } from "./actors.ts";
import { administratorOfA, administratorOfA1, employees, nobody } from "./groups.ts";

/** Who finds an invoice that company A1 has received: whoever works on the task, and A1's people by their level. */
export const documentReaders: Record<string, readonly Actor[]> = {
  "/documents/[id]": administratorOfA,
  "/documents/[id]/files/[file]": administratorOfA,
  "/documents/[id]/pdf": administratorOfA,
  "/documents/[id]/report": administratorOfA,
  "/documents/[id]/report/json": administratorOfA,
  // Of what was stopped.
  "/documents/[id]/report/text": nobody,
  "/documents/[id]/xml": administratorOfA,
  "/documents/check": employees,
  "/my/[company]/documents/[id]": administratorOfA1,
  "/my/[company]/documents/[id]/files/[file]": administratorOfA1,
  "/my/[company]/documents/[id]/pdf": administratorOfA1,
  "/my/[company]/documents/[id]/report": administratorOfA1,
  "/my/[company]/documents/[id]/report/json": administratorOfA1,
  // Of what was stopped.
  "/my/[company]/documents/[id]/report/text": nobody,
  "/my/[company]/documents/[id]/xml": administratorOfA1,
  "/my/[company]/documents/check": administratorOfA1,
};
