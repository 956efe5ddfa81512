import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { acknowledgeTie } from "#lib/collaborations/active/tie.ts";
import { isId } from "#lib/identifiers.ts";
import { missing } from "#lib/missing.ts";
import { servicePath } from "#lib/standing/links.ts";

export const POST = postHandler(async (form) => {
  const employee = await requireEmployee();
  const collaborationId = String(form.get("collaborationId"));
  if (!isId(collaborationId)) missing();
  const { collaboration, refusal } = await acknowledgeTie(employee, collaborationId);
  if (refusal) missing();
  return seeOther(servicePath(collaboration));
});
