import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { requireMailbox, requireMailboxOfDocument } from "#lib/access/require-mailbox.ts";
import { documentPath } from "#lib/exchange/links.ts";
import { sendAnyway } from "#lib/exchange/send/anyway.ts";
import { AnywayInput } from "#lib/exchange/send/anyway-input.ts";
import { missing } from "#lib/missing.ts";

const problems = { "cannot-be-checked": "cannotCheck", "no-service": "noService" } as const;

export const POST = postHandler(
  async (form) => {
    const { data: input } = AnywayInput.safeParse(Object.fromEntries(form));
    if (!input) missing();

    const { user } = await (input.companyId ? requireMailbox(input.companyId) : requireMailboxOfDocument(input.documentId));
    const { documentId, refusal } = await sendAnyway(user, input.documentId);
    if (refusal === "not-allowed" || refusal === "not-stopped") missing();
    if (refusal) return seeOther(`${documentPath(user, input.documentId)}?problem=${problems[refusal]}`);
    return seeDone(documentPath(user, documentId));
  },
  { once: true },
);
