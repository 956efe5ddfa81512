"use server";

import { onceAction } from "#app/entry/run-action.ts";
import { answerWritten } from "#app/ui/send/write/answer.ts";
import { requireMailbox } from "#lib/access/require-mailbox.ts";

export const write = onceAction(async (_previous, form) => {
  const { user } = await requireMailbox(String(form.get("companyId")));
  return answerWritten(user, form);
});
