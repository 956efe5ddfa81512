import { signInAgain } from "#app/entry/fresh-sign-in.ts";
import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { pageChanged } from "#app/entry/seen.ts";
import { requireAdministrator } from "#lib/auth/sessions/require.ts";
import { answerPayerChange } from "#lib/collaborations/payer/answer.ts";
import { PayerAnswerInput } from "#lib/collaborations/payer/input.ts";
import { missing } from "#lib/missing.ts";
import { requestPath } from "#lib/standing/links.ts";

/** The company's answer to a change of invoice recipient. */
export const POST = postHandler(
  async (form) => {
    const { data: input } = PayerAnswerInput.safeParse(Object.fromEntries(form));
    if (!input) missing();
    const administrator = await requireAdministrator(input.companyId);
    const path = requestPath({ companyId: input.companyId, id: input.collaborationId });

    const { refusal, shows } = await answerPayerChange(administrator, input);
    if (refusal === "sign-in-too-old") return seeOther(await signInAgain(path));
    if (shows) return seeOther(pageChanged(path, form, shows));
    if (refusal) return seeOther(`${path}?problem=no-longer-open`);
    return seeDone(`${path}?notice=change-${input.answer}`);
  },
  { once: true },
);
