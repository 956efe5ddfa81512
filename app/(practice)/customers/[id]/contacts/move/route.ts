import { z } from "zod";
import { postHandler, seeDone } from "#app/entry/handle-post.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { makeMainContact } from "#lib/contacts/change.ts";
import { removeContact, restoreContact } from "#lib/contacts/remove.ts";
import { missing } from "#lib/missing.ts";

const Move = z.object({ customerId: z.uuid(), contactId: z.uuid(), move: z.enum(["main", "remove", "restore"]) });

const verbs = { main: makeMainContact, remove: removeContact, restore: restoreContact };
const notices = { main: "main", remove: "removed", restore: "restored" };

export const POST = postHandler(
  async (form) => {
    const employee = await requireEmployee();
    const { success, data: input } = Move.safeParse(Object.fromEntries(form));
    if (!success) missing();
    const { refusal } = await verbs[input.move](employee, input);
    if (refusal) missing();
    return seeDone(`/customers/${input.customerId}/contacts?notice=${notices[input.move]}&contact=${input.contactId}`);
  },
  { once: true },
);
