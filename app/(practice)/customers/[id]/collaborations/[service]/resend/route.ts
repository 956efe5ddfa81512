import { posted, seeOther } from "#app/ui/posted.ts";
import { requireEmployee } from "#lib/auth/session.ts";
import { ResendInput } from "#lib/collaborations/input.ts";
import { servicePath } from "#lib/collaborations/link.ts";
import { resendRequest } from "#lib/collaborations/resend.ts";
import { ownPath } from "#lib/links.ts";
import { missing } from "#lib/missing.ts";

export const POST = posted(async (form) => {
  const employee = await requireEmployee();
  const { data: input } = ResendInput.safeParse(Object.fromEntries(form));
  if (!input) missing();

  const { collaboration, refusal } = await resendRequest(employee, input.collaborationId, { addressWorks: input.works === "yes" });
  if (refusal === "unknown-request") missing();
  return seeOther(`${collaboration ? servicePath(collaboration) : ownPath(input.back)}?notice=${refusal ?? "resent"}`);
});
