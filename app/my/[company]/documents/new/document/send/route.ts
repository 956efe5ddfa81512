import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { limit, takeDocument } from "#app/ui/send/document/take-document.ts";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { requirePerson } from "#lib/auth/sessions/require.ts";

export const POST = postHandler(
  async (form) => {
    const { user } = await requireMailbox(String(form.get("companyId")));
    const taken = await takeDocument(user, form, `/my/${user.companyId}/documents/new/document`);
    return "done" in taken ? seeDone(taken.done) : seeOther(taken.again);
  },
  { limit, tooLarge: (path) => `${path.replace(/\/send$/, "")}?problem=too-large`, who: requirePerson, once: true },
);
