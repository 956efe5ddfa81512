"use server";

import { onceAction } from "#app/entry/run-action.ts";
import { answerWritten } from "#app/ui/send/write/answer.ts";
import { requireMailboxOfCustomer } from "#lib/access/require-mailbox.ts";

export const write = onceAction(async (_previous, form) => {
  const { user } = await requireMailboxOfCustomer(String(form.get("customerId")));
  return answerWritten(user, form);
});
