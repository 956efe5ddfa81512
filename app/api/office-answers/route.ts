import { signInAgain } from "#app/entry/fresh-sign-in.ts";
import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { requireAdministrator } from "#lib/auth/sessions/require.ts";
import { OfficeAnswersInput } from "#lib/companies/input.ts";
import { letOfficeAnswer } from "#lib/companies/let-office-answer.ts";
import { missing } from "#lib/missing.ts";

/** Whether offices may answer invoices in a company's name. */
export const POST = postHandler(
  async (form) => {
    const { data: input } = OfficeAnswersInput.safeParse(Object.fromEntries(form));
    if (!input) missing();
    const administrator = await requireAdministrator(input.companyId);
    const path = `/my/${administrator.companyId}/access`;

    const { refusal } = await letOfficeAnswer(administrator, input.office === "answers");
    if (refusal === "sign-in-too-old") return seeOther(await signInAgain(path));
    if (refusal) missing();
    return seeDone(`${path}?notice=office-${input.office}`);
  },
  { once: true },
);
