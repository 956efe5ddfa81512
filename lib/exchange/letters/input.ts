import { z } from "zod";

/** When somebody gets letters about documents that have come. */
export const lettersInOrder = ["none", "daily", "at-once"] as const;

export const LettersInput = z.object({ companyId: z.uuid(), letters: z.enum(lettersInOrder) });

export type LetterChoice = (typeof lettersInOrder)[number];
