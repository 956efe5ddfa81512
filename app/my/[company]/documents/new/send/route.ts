import { postHandler } from "#app/entry/handle-post.ts";
import { limit, takeFiles } from "#app/ui/send/take-files.ts";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { requirePerson } from "#lib/auth/sessions/require.ts";

export const POST = postHandler(
  async (form) => {
    const { user } = await requireMailbox(String(form.get("companyId")));
    return takeFiles(user, form, `/my/${user.companyId}/documents/new`);
  },
  { limit, tooLarge: (path) => `${path.replace(/\/send$/, "")}?problem=too-large`, who: requirePerson },
);
