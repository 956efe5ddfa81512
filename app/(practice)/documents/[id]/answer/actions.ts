"use server";

import { redirect } from "next/navigation";
import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireMailboxOfDocument } from "#lib/access/require-mailbox.ts";
import { answerInvoice } from "#lib/exchange/answer/answer.ts";
import { AnswerInput } from "#lib/exchange/answer/input.ts";
import { valuesOf } from "#lib/forms.ts";
import { missing } from "#lib/missing.ts";

export const answer = onceAction(async (_previous, form) => {
  const { input, rejected } = await readInput(AnswerInput, form);
  if (rejected) return rejected;
  const { user } = await requireMailboxOfDocument(input.documentId);

  if (input.step !== "send") return { values: valuesOf(form), isChecked: input.step === "check" };
  const { refusal } = await answerInvoice(user, input);
  if (refusal === "unknown-document") missing();
  // The page that comes then has no form where its answer can no longer follow.
  if (refusal) redirect(`/documents/${input.documentId}/answer?problem=${refusal}`);
  return done(`/documents/${input.documentId}/answer?notice=answered`);
});
