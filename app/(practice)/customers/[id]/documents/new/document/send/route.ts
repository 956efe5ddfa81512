import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { limit, takeDocument } from "#app/ui/send/document/take-document.ts";
import { requireMailboxOfCustomer } from "#lib/access/require-mailbox.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";

export const POST = postHandler(
  async (form) => {
    const { user } = await requireMailboxOfCustomer(String(form.get("customerId")));
    const taken = await takeDocument(user, form, `/customers/${user.customerId}/documents/new/document`);
    return "done" in taken ? seeDone(taken.done) : seeOther(taken.again);
  },
  { limit, tooLarge: (path) => `${path.replace(/\/send$/, "")}?problem=too-large`, who: requireEmployee, once: true },
);
