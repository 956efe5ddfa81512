import { z } from "zod";
import { ofCollaboration, ofCompany } from "#lib/standing/ids.ts";

export const PayerInput = z.object({ ...ofCollaboration, to: z.enum(["office", "customer"], "chooseInvoiceRecipient") });

export const PayerAnswerInput = z.object({
  ...ofCompany,
  changeId: z.uuid(),
  answer: z.enum(["approved", "declined"]),
  pageHash: z.string().max(64).catch(""),
});

export const ChangeWithdrawalInput = z.object(ofCollaboration);
