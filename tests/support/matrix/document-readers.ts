import type { Actor } from "./actors.ts";
import { administratorOfA, administratorOfA1, employees, nobody, taskOfA, wholeOfficeA } from "./groups.ts";

/** Who finds the mailbox of company A1, and an invoice that it has received: whoever works on the task, and A1's people by their level. */
export const documentReaders: Record<string, readonly Actor[]> = {
  "/documents/[id]": administratorOfA,
  // Of a document that is no invoice.
  "/documents/[id]/file": nobody,
  "/documents/[id]/files/[file]": administratorOfA,
  "/documents/[id]/pdf": administratorOfA,
  "/documents/[id]/report": administratorOfA,
  "/documents/[id]/report/json": administratorOfA,
  // Of what was stopped.
  "/documents/[id]/report/text": nobody,
  "/documents/[id]/xml": administratorOfA,
  "/documents/check": employees,
  "/my/[company]/documents/[id]": administratorOfA1,
  // Of a document that is no invoice.
  "/my/[company]/documents/[id]/file": nobody,
  "/my/[company]/documents/[id]/files/[file]": administratorOfA1,
  "/my/[company]/documents/[id]/pdf": administratorOfA1,
  "/my/[company]/documents/[id]/report": administratorOfA1,
  "/my/[company]/documents/[id]/report/json": administratorOfA1,
  // Of what was stopped.
  "/my/[company]/documents/[id]/report/text": nobody,
  "/my/[company]/documents/[id]/xml": administratorOfA1,
  "/my/[company]/documents/check": administratorOfA1,
  "/customers/[id]/documents": wholeOfficeA,
  // The mailbox opens by the task.
  "/customers/[id]/documents/new": taskOfA,
  "/customers/[id]/documents/new/document": taskOfA,
  "/customers/[id]/documents/new/sent": taskOfA,
  "/customers/[id]/documents/new/write": taskOfA,
  "/documents": employees,
  "/documents/[id]/answer": administratorOfA,
  "/my/[company]/documents": administratorOfA1,
  "/my/[company]/documents/[id]/answer": administratorOfA1,
  "/my/[company]/documents/everything": administratorOfA1,
  "/my/[company]/documents/letters": administratorOfA1,
  "/my/[company]/documents/new": administratorOfA1,
  "/my/[company]/documents/new/document": administratorOfA1,
  "/my/[company]/documents/new/sent": administratorOfA1,
  "/my/[company]/documents/new/write": administratorOfA1,
};
