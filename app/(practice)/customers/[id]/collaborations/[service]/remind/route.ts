import { posted, seeOther } from "#app/ui/posted.ts";
import { requireEmployee } from "#lib/auth/session.ts";
import { servicePath } from "#lib/collaborations/link.ts";
import { remindCollaboration } from "#lib/collaborations/remind.ts";
import { ownPath } from "#lib/links.ts";
import { missing } from "#lib/missing.ts";

export const POST = posted(async (form) => {
  const employee = await requireEmployee();
  const { collaboration, refusal } = await remindCollaboration(employee, String(form.get("collaborationId")));
  if (refusal === "unknown-request") missing();
  const path = collaboration ? servicePath(collaboration) : ownPath(form.get("back"));
  return seeOther(`${path}?notice=${refusal ?? "reminded"}`);
});
