import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { PressInput } from "#lib/collaborations/waiting/input.ts";
import { undoWithdrawal } from "#lib/collaborations/waiting/undo-withdrawal.ts";
import { ownPath } from "#lib/links.ts";
import { missing } from "#lib/missing.ts";

/** Takes a withdrawal back; a refusal leads to where the customer's service stands now. */
export const POST = postHandler(
  async (form) => {
    const employee = await requireEmployee();
    const { data: input } = PressInput.safeParse(Object.fromEntries(form));
    if (!input) missing();

    const { refusal } = await undoWithdrawal(employee, input.collaborationId);
    if (refusal === "unknown-request" || refusal === "not-allowed") missing();

    const back = ownPath(input.back);
    if (refusal === "scenario-changed") return seeOther(`${back}/activate`);
    if (refusal === "already-requested") return seeOther(`${back}?notice=already`);
    return refusal ? seeOther(back) : seeDone(`${back}?notice=undone`);
  },
  { once: true },
);
