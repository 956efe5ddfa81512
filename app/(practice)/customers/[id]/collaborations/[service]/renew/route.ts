import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { renewCollaboration } from "#lib/collaborations/renewal/renew.ts";
import { ownPath } from "#lib/links.ts";
import { missing } from "#lib/missing.ts";
import { servicePath } from "#lib/standing/links.ts";

/** One click; what it cannot do by itself, the dialog asks for. */
export const POST = postHandler(
  async (form) => {
    const employee = await requireEmployee();
    const { collaboration, refusal } = await renewCollaboration(employee, String(form.get("collaborationId")));
    if (collaboration) return seeDone(`${servicePath(collaboration)}?notice=renewed`);
    if (refusal === "unknown-request") missing();
    const path = ownPath(form.get("back"));
    if (refusal === "already-requested") return seeOther(`${path}?notice=already`);
    if (refusal === "not-expired") return seeOther(`${path}?notice=not-expired`);
    return seeOther(`${path}/activate?notice=${refusal}`);
  },
  { once: true },
);
