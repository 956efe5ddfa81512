import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { PressInput } from "#lib/collaborations/waiting/input.ts";
import { resendRequest } from "#lib/collaborations/waiting/resend.ts";
import { ownPath } from "#lib/links.ts";
import { missing } from "#lib/missing.ts";

const refusals = {
  "no-longer-open": "noLongerOpen",
  "resent-too-often": "resentTooOften",
  "address-sends-back": "addressSendsBack",
  "called-unwanted": "calledUnwanted",
} as const;

export const POST = postHandler(
  async (form) => {
    const employee = await requireEmployee();
    const { data: input } = PressInput.safeParse(Object.fromEntries(form));
    if (!input) missing();

    const { collaboration, refusal } = await resendRequest(employee, input.collaborationId);
    if (refusal === "unknown-request") missing();

    const back = ownPath(input.back);
    const told = refusal ? `refused=${refusals[refusal]}` : `resent=${collaboration.id}`;
    const to = `${back}${back.includes("?") ? "&" : "?"}${told}`;
    return refusal ? seeOther(to) : seeDone(to);
  },
  { once: true },
);
