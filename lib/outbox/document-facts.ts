import { z } from "zod";
import { link, word } from "./facts.ts";

const kind = z.enum(["invoice", "credit-note", "document"]);

/** What a receiver has answered to an invoice, by Peppol's code. */
export const documentAnswered = z.object({
  company: word,
  answer: z.enum(["UQ", "CA", "RE"]),
  document: z.enum(["invoice", "credit-note"]),
  number: word,
  by: word,
  link,
});

/** What a document between a company and its office asks for, and of which of the two. */
export const documentAsking = z.object({
  company: word,
  office: word,
  asked: z.enum(["company", "office"]),
  asks: z.enum(["read", "answer"]),
  title: word,
  isReminder: z.boolean(),
  link,
});

/** What has come into a company's mailbox since the last letter. `many` may be more than are listed. */
export const documentsReceived = z.object({
  company: word,
  often: z.enum(["daily", "at-once"]),
  many: z.number().int(),
  documents: z.array(z.object({ kind, from: word })),
  link,
  /** Where the reader chooses whether such letters come. */
  choice: link,
});

/** What somebody has sent, and was stopped and left. `place` is where they work: their company, or their office. */
export const documentsStopped = z.object({
  place: word,
  many: z.number().int(),
  /** Each by its kind and number, or else by its file's name; `company` where the reader sends for several. `why` is in the reader's language. */
  documents: z.array(z.object({ kind, number: word, file: word, company: word.nullable(), why: word })),
  link,
});
