import { signInAgain } from "#app/entry/fresh-sign-in.ts";
import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { pageChanged } from "#app/entry/seen.ts";
import { requireAdministrator } from "#lib/auth/sessions/require.ts";
import { KeepServiceInput } from "#lib/collaborations/answer/input.ts";
import { keepService } from "#lib/collaborations/answer/keep-service.ts";
import { missing } from "#lib/missing.ts";
import { receiptPath, requestPath } from "#lib/standing/links.ts";

/** The company's approval that it keeps a service after the collaboration, as invoice recipient. */
export const POST = postHandler(
  async (form) => {
    const { data: input } = KeepServiceInput.safeParse(Object.fromEntries(form));
    if (!input) missing();
    const administrator = await requireAdministrator(input.companyId);
    const path = requestPath({ companyId: input.companyId, id: input.collaborationId });

    const { approval, refusal, shows } = await keepService(administrator, input);
    if (refusal === "sign-in-too-old") return seeOther(await signInAgain(path));
    if (shows) return seeOther(pageChanged(path, form, shows));
    if (refusal) return seeOther(`${path}?problem=no-longer-open`);
    return seeDone(`${receiptPath(approval)}?notice=approved`);
  },
  { once: true },
);
