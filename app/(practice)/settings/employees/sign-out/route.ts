import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { wayToProof } from "#app/entry/step-up.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { missing } from "#lib/missing.ts";
import { ColleagueInput } from "#lib/offices/input.ts";
import { signOutColleague } from "#lib/offices/sign-out.ts";

/** Ends the sessions of a colleague at this office. */
export const POST = postHandler(
  async (form) => {
    const employee = await requireEmployee();
    const { data: input } = ColleagueInput.safeParse(Object.fromEntries(form));
    if (!input) missing();
    const path = `/settings/employees/${input.employeeId}`;
    const way = await wayToProof(path);
    if (way) return seeOther(way);

    const { refusal } = await signOutColleague(employee, input.employeeId);
    if (refusal === "not-allowed" || refusal === "unknown-employee") missing();
    return refusal ? seeOther(path) : seeDone(`${path}?notice=signed-out`);
  },
  { once: true },
);
