import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { missing } from "#lib/missing.ts";
import { SenderInput } from "#lib/offices/input.ts";
import { nameAsSender } from "#lib/offices/name-as-sender.ts";

/** Lets a colleague's letters be sent in the name that stands on the page. */
export const POST = postHandler(async (form) => {
  const employee = await requireEmployee();
  const { data: input } = SenderInput.safeParse(Object.fromEntries(form));
  if (!input) missing();
  const { refusal } = await nameAsSender(employee, input);
  if (refusal && refusal !== "renamed") missing();
  // Whoever has changed their name meanwhile is shown with it, to be looked at first.
  return seeOther(`/settings/employees/${input.employeeId}${refusal ? "" : "?notice=named"}`);
});
