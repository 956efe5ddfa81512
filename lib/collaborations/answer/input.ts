import { z } from "zod";
import { freeText } from "#lib/fields.ts";
import { ofCompany } from "#lib/standing/ids.ts";
import { declineReasonSigns } from "#lib/standing/limits.ts";

/** With the terms that were shown, and the hash of all that was. */
export const ApprovalInput = z.object({
  ...ofCompany,
  termsVersion: z.coerce.number().int().min(1).max(100_000),
  termsLocale: z.enum(["sv", "en"]),
  // A page from before it was sent, or one that was tampered with, is shown anew.
  pageHash: z.string().max(64).catch(""),
});

export const KeepServiceInput = z.object({ ...ofCompany, pageHash: z.string().max(64).catch("") });

export const DeclineInput = z.object({ ...ofCompany, reason: freeText(declineReasonSigns).default("") });

export type ApprovalInput = z.infer<typeof ApprovalInput>;
export type KeepServiceInput = z.infer<typeof KeepServiceInput>;
export type DeclineInput = z.infer<typeof DeclineInput>;
