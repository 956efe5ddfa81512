import { z } from "zod";
import { documentTitle, freeText, orNothing } from "#lib/fields.ts";
import { replySigns } from "#lib/standing/limits.ts";

export const asking = ["nothing", "read", "answer"] as const;

/** What is said of a document that is sent, beside its file. */
export const SendDocumentInput = z.object({
  title: documentTitle("giveTitle"),
  /** The invoice that it is about. A form with nothing to choose from sends neither. */
  aboutId: orNothing(z.uuid()).default(null),
  asks: z.enum(asking, "chooseAsking"),
  /** Of a company with several offices: which. */
  officeId: orNothing(z.uuid()).default(null),
});

export type SendDocumentInput = z.infer<typeof SendDocumentInput>;

const reply = freeText(replySigns).refine((text) => text !== "", "giveReply");

export const ReplyInput = z.object({ companyId: z.uuid(), documentId: z.uuid(), reply });

/** What whoever is asked says, or whoever asks. */
const steps = ["confirm", "remind", "settle", "ask"] as const;
export const AskedInput = z.object({ companyId: z.uuid().optional(), documentId: z.uuid(), step: z.enum(steps) });
