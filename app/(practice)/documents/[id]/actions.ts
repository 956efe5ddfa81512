"use server";

import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireMailboxOfDocument } from "#lib/access/require-mailbox.ts";
import { ReplyInput } from "#lib/exchange/other/input.ts";
import { replyTo } from "#lib/exchange/other/reply.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";

export const reply = onceAction(async (_previous, form) => {
  const { input, rejected } = await readInput(ReplyInput, form);
  if (rejected) return rejected;
  const { user } = await requireMailboxOfDocument(input.documentId);

  const { refusal } = await replyTo(user, input);
  if (refusal === "unknown-document") missing();
  if (refusal) return refuse(form, (await getTranslations("otherDocument"))("problems.not-allowed"));
  return done(`/documents/${input.documentId}?notice=replied`);
});
