import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { ownPath } from "#lib/links.ts";
import { missing } from "#lib/missing.ts";
import { servicePath } from "#lib/standing/links.ts";

export const POST = postHandler(
  async (form) => {
    const employee = await requireEmployee();
    const { collaboration, refusal } = await remindCollaboration(employee, String(form.get("collaborationId")));
    if (refusal === "unknown-request") missing();
    if (refusal) return seeOther(`${ownPath(form.get("back"))}?notice=${refusal}`);
    return seeDone(`${servicePath(collaboration)}?notice=reminded`);
  },
  { once: true },
);
