import { forgetDraft, keepDraft } from "#app/entry/draft.ts";
import { signInAgain } from "#app/entry/fresh-sign-in.ts";
import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { requireAnswerer } from "#lib/auth/sessions/require.ts";
import { saveForm } from "#lib/auth/sessions/unsent-form.ts";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { DeclineInput } from "#lib/collaborations/answer/input.ts";
import { valuesOf } from "#lib/forms.ts";
import { missing } from "#lib/missing.ts";
import { requestPath } from "#lib/standing/links.ts";

export const POST = postHandler(
  async (form) => {
    const { data: place } = DeclineInput.omit({ reason: true }).safeParse(Object.fromEntries(form));
    if (!place) missing();
    const administrator = await requireAnswerer(place.companyId);
    const path = requestPath({ companyId: place.companyId, id: place.collaborationId });
    const { data: input } = DeclineInput.safeParse(Object.fromEntries(form));
    if (!input) {
      await saveForm(valuesOf(form), administrator.personId);
      return seeOther(`${path}/decline?problem=too-long`);
    }

    const { refusal } = await declineCollaboration(administrator, input);
    if (refusal === "sign-in-too-old") {
      await keepDraft(path, { reason: input.reason });
      return seeOther(await signInAgain(`${path}/decline`));
    }
    if (refusal) return seeOther(`${path}?problem=${refusal}`);
    await forgetDraft();
    return seeDone(path);
  },
  { once: true },
);
