import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { requireMailbox, requireMailboxOfDocument } from "#lib/access/require-mailbox.ts";
import { documentPath } from "#lib/exchange/links.ts";
import { askAgain } from "#lib/exchange/other/ask-again.ts";
import { confirmRead } from "#lib/exchange/other/confirm-read.ts";
import { AskedInput } from "#lib/exchange/other/input.ts";
import { askAfterAll, noLongerAsk } from "#lib/exchange/other/no-longer-ask.ts";
import { missing } from "#lib/missing.ts";

const verbs = { confirm: confirmRead, remind: askAgain, settle: noLongerAsk, ask: askAfterAll };

/** What whoever is asked for something says, or whoever asks. */
export const POST = postHandler(
  async (form) => {
    const { data: input } = AskedInput.safeParse(Object.fromEntries(form));
    if (!input) missing();

    const { user } = await (input.companyId ? requireMailbox(input.companyId) : requireMailboxOfDocument(input.documentId));
    const { refusal } = await verbs[input.step](user, input.documentId);
    if (refusal === "not-allowed" || refusal === "unknown-document") missing();
    const page = documentPath(user, input.documentId);
    return refusal ? seeOther(`${page}?problem=${refusal}`) : seeDone(`${page}?notice=${input.step}`);
  },
  { once: true },
);
