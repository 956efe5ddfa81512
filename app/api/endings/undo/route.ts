import { signInAgain } from "#app/entry/fresh-sign-in.ts";
import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { requireAdministrator, requireEmployee } from "#lib/auth/sessions/require.ts";
import { UndoEndInput } from "#lib/collaborations/ending/input.ts";
import { undoEnd, undoEndForCompany } from "#lib/collaborations/ending/undo.ts";
import { ownPath } from "#lib/links.ts";
import { missing } from "#lib/missing.ts";
import { requestPath, servicePath } from "#lib/standing/links.ts";

/** Takes a planned end back, for the side that presses. */
export const POST = postHandler(
  async (form) => {
    const { data: input } = UndoEndInput.safeParse(Object.fromEntries(form));
    if (!input) missing();

    const { collaboration, refusal } =
      input.side === "office"
        ? await undoEnd(await requireEmployee(), input.collaborationId)
        : await undoEndForCompany(await requireAdministrator(input.companyId), input.collaborationId);
    const back = ownPath(form.get("back"));
    if (refusal === "sign-in-too-old") return seeOther(await signInAgain(back));
    if (refusal === "nothing-planned") return seeOther(`${back}?notice=nothing-planned`);
    if (refusal) missing();
    return seeDone(`${input.side === "office" ? servicePath(collaboration) : requestPath(collaboration)}?notice=end-undone`);
  },
  { once: true },
);
