import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { requireAnswerer } from "#lib/auth/sessions/require.ts";
import { handOverRequest } from "#lib/collaborations/reassign/hand-over.ts";
import { HandOverInput } from "#lib/collaborations/reassign/input.ts";
import { missing } from "#lib/missing.ts";
import { requestPath } from "#lib/standing/links.ts";

/** Asks another of the company's administrators to answer a request. */
export const POST = postHandler(
  async (form) => {
    const { data: input } = HandOverInput.safeParse(Object.fromEntries(form));
    if (!input) missing();
    const administrator = await requireAnswerer(input.companyId);
    const path = requestPath({ companyId: input.companyId, id: input.collaborationId });

    const { refusal } = await handOverRequest(administrator, input);
    if (refusal === "no-longer-open") return seeOther(`${path}?problem=no-longer-open`);
    if (refusal) return seeOther(`${path}/not-me?problem=${refusal}`);
    return seeDone(`${path}?notice=handed-over`);
  },
  { once: true },
);
