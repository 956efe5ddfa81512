import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { ResendInput } from "#lib/collaborations/waiting/input.ts";
import { resendRequest } from "#lib/collaborations/waiting/resend.ts";
import { ownPath } from "#lib/links.ts";
import { missing } from "#lib/missing.ts";
import { servicePath } from "#lib/standing/links.ts";

export const POST = postHandler(
  async (form) => {
    const employee = await requireEmployee();
    const { data: input } = ResendInput.safeParse(Object.fromEntries(form));
    if (!input) missing();

    const { collaboration, refusal } = await resendRequest(employee, input.collaborationId, { addressWorks: input.works === "yes" });
    if (refusal === "unknown-request") missing();
    if (refusal) return seeOther(`${ownPath(input.back)}?notice=${refusal}`);
    return seeDone(`${servicePath(collaboration)}?notice=resent`);
  },
  { once: true },
);
