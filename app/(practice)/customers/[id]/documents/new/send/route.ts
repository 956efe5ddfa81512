import { postHandler } from "#app/entry/handle-post.ts";
import { limit, takeFiles } from "#app/ui/send/take-files.ts";
import { requireMailboxOfCustomer } from "#lib/access/require-mailbox.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";

export const POST = postHandler(
  async (form) => {
    const { user } = await requireMailboxOfCustomer(String(form.get("customerId")));
    return takeFiles(user, form, `/customers/${user.customerId}/documents/new`);
  },
  { limit, tooLarge: (path) => `${path.replace(/\/send$/, "")}?problem=too-large`, who: requireEmployee },
);
