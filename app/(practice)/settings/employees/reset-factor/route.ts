import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { wayToProof } from "#app/entry/step-up.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { missing } from "#lib/missing.ts";
import { ColleagueInput } from "#lib/offices/input.ts";
import { resetFactor } from "#lib/offices/reset-factor.ts";

/** For a colleague who has lost their telephone, or their sign-in with the provider. */
export const POST = postHandler(
  async (form) => {
    const employee = await requireEmployee();
    const { data: input } = ColleagueInput.safeParse(Object.fromEntries(form));
    if (!input) missing();
    const path = `/settings/employees/${input.employeeId}`;
    const way = await wayToProof(path);
    if (way) return seeOther(way);

    const { what, refusal } = await resetFactor(employee, input.employeeId);
    if (refusal === "not-allowed" || refusal === "unknown-employee") missing();
    if (refusal === "protects-others") return seeOther(`${path}?notice=protects-others`);
    return refusal ? seeOther(path) : seeDone(`${path}?notice=${what}-reset`);
  },
  { once: true },
);
