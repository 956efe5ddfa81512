"use server";

import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { answerInvoice } from "#lib/exchange/answer/answer.ts";
import { AnswerInput } from "#lib/exchange/answer/input.ts";
import { refuse, valuesOf } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";

export const answer = onceAction(async (_previous, form) => {
  const { input, rejected } = await readInput(AnswerInput, form);
  if (rejected) return rejected;
  const { user } = await requireMailbox(input.companyId);

  if (input.step !== "send") return { values: valuesOf(form), isChecked: input.step === "check" };
  const { refusal } = await answerInvoice(user, input);
  if (refusal) return refuse(form, (await getTranslations("answerDocument.refusals"))(refusal));
  return done(`/my/${user.companyId}/documents/${input.documentId}/answer?notice=answered`);
});
