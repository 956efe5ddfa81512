import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { archiveCustomer, restoreCustomer } from "#lib/customers/archive.ts";
import { isId } from "#lib/identifiers.ts";
import { missing } from "#lib/missing.ts";

/** Puts a customer away, or takes it back: the undo of the other. */
export const POST = postHandler(
  async (form) => {
    const employee = await requireEmployee();
    const customerId = String(form.get("customerId"));
    if (!isId(customerId)) missing();
    const isUndo = form.has("restore");
    const { refusal } = await (isUndo ? restoreCustomer : archiveCustomer)(employee, customerId);
    if (refusal === "unknown-customer") missing();
    if (refusal) return seeOther(`/customers/${customerId}?notice=${refusal}`);
    return seeDone(`/customers/${customerId}?notice=${isUndo ? "restored" : "archived"}`);
  },
  { once: true },
);
