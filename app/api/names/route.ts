import { signInAgain } from "#app/entry/fresh-sign-in.ts";
import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { seenIn } from "#app/entry/seen.ts";
import { requireAdministrator } from "#lib/auth/sessions/require.ts";
import { NameAnswerInput } from "#lib/companies/input.ts";
import { usersPath } from "#lib/companies/link.ts";
import { answerName } from "#lib/companies/rename.ts";
import { missing } from "#lib/missing.ts";

/** An administrator's answer to a name that an office has proposed. */
export const POST = postHandler(
  async (form) => {
    const { data: input } = NameAnswerInput.safeParse(Object.fromEntries(form));
    if (!input) missing();
    const administrator = await requireAdministrator(input.companyId);
    const path = usersPath(input.companyId);

    const { refusal } = await answerName(administrator, input, seenIn(form));
    if (refusal === "sign-in-too-old") return seeOther(await signInAgain(path));
    if (refusal === "not-allowed") missing();
    if (refusal) return seeOther(`${path}?notice=name-changed`);
    return seeDone(`${path}?notice=${input.answer === "accepted" ? "renamed" : "name-declined"}`);
  },
  { once: true },
);
