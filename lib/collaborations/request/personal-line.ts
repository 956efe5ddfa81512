import { z } from "zod";
import { personalLineSigns } from "#lib/standing/limits.ts";

/** Line ends, other controls, and what turns the direction of writing: nothing that could make the words look like the letter's own. */
const breaks = /[\s\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Typed words as one paragraph. */
export const inOneParagraph = (words: string): string => words.replace(breaks, " ").trim();

/** What the accountant adds to a letter in their own words; nothing when the field is empty. */
export const PersonalLine = z
  .string()
  .max(10_000, "personalLineTooLong")
  .default("")
  .transform(inOneParagraph)
  .pipe(z.string().max(personalLineSigns, "personalLineTooLong"))
  .transform((words) => words || null);
