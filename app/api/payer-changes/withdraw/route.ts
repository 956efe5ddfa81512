import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { withdrawPayerChange } from "#lib/collaborations/payer/answer.ts";
import { ChangeWithdrawalInput } from "#lib/collaborations/payer/input.ts";
import { ownPath } from "#lib/links.ts";
import { missing } from "#lib/missing.ts";
import { servicePath } from "#lib/standing/links.ts";

export const POST = postHandler(
  async (form) => {
    const { data: input } = ChangeWithdrawalInput.safeParse(Object.fromEntries(form));
    if (!input) missing();

    const { collaboration, refusal } = await withdrawPayerChange(await requireEmployee(), input.collaborationId);
    if (refusal === "nothing-waits") return seeOther(`${ownPath(form.get("back"))}?notice=nothing-waits`);
    if (refusal) missing();
    return seeDone(`${servicePath(collaboration)}?notice=change-withdrawn`);
  },
  { once: true },
);
