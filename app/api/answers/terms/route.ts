import { forgetDraft, keepDraft } from "#app/entry/draft.ts";
import { signInAgain } from "#app/entry/fresh-sign-in.ts";
import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { pageChanged } from "#app/entry/seen.ts";
import { requireAdministrator } from "#lib/auth/sessions/require.ts";
import { ApprovalInput } from "#lib/collaborations/answer/input.ts";
import { approveNewTerms } from "#lib/collaborations/terms/approve.ts";
import { missing } from "#lib/missing.ts";
import { receiptPath, requestPath } from "#lib/standing/links.ts";

/** The company's approval of new terms in an active collaboration. */
export const POST = postHandler(
  async (form) => {
    const { data: input } = ApprovalInput.safeParse(Object.fromEntries(form));
    if (!input) missing();
    const administrator = await requireAdministrator(input.companyId);
    const path = `${requestPath({ companyId: input.companyId, id: input.collaborationId })}/terms`;
    if (form.get("read") !== "on") return seeOther(`${path}?problem=not-read`);

    const { approval, refusal, shows } = await approveNewTerms(administrator, input);
    if (refusal === "sign-in-too-old") {
      await keepDraft(path, { read: input.pageHash });
      return seeOther(await signInAgain(path));
    }
    if (shows) return seeOther(pageChanged(path, form, shows));
    if (refusal) return seeOther(`${path}?problem=${refusal}`);
    await forgetDraft();
    return seeDone(`${receiptPath(approval)}?notice=approved`);
  },
  { once: true },
);
