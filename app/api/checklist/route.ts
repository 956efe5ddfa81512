import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { requireAdministrator, requireEmployee } from "#lib/auth/sessions/require.ts";
import { tickForCompany, tickForOffice } from "#lib/collaborations/active/checklist.ts";
import { ChecklistInput } from "#lib/collaborations/active/input.ts";
import { ownPath } from "#lib/links.ts";
import { missing } from "#lib/missing.ts";

export const POST = postHandler(async (form) => {
  const { data: input } = ChecklistInput.safeParse({
    ...Object.fromEntries(form),
    done: form.getAll("done"),
    showed: form.has("showed") ? String(form.get("showed")).split(",").filter(Boolean) : undefined,
  });
  if (!input) missing();

  const { refusal } =
    input.side === "office"
      ? await tickForOffice(await requireEmployee(), input.collaborationId, input.done, input.showed)
      : await tickForCompany(await requireAdministrator(input.companyId), input.collaborationId, input.done, input.showed);
  if (refusal === "unknown-collaboration") missing();

  return seeOther(`${ownPath(form.get("back"))}#checklist`);
});
