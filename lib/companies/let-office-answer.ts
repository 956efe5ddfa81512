import { eq } from "drizzle-orm";
import { companies } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { Administrator } from "#lib/who.ts";
import { historyOf } from "./history.ts";
import { isStillAdministrator } from "./still-administrator.ts";

type Result = Outcome<{ companyId: string }, "sign-in-too-old" | "not-allowed">;

/** Whether an office that works with the company's invoices may answer them in its name. What it has answered stays. */
export async function letOfficeAnswer(administrator: Administrator, isLet: boolean): Promise<Result> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };
  const { companyId } = administrator;
  return inCompany(administrator, async (tx) => {
    if (!(await isStillAdministrator(tx, administrator))) return { refusal: "not-allowed" };
    const [company] = await tx.select({ since: companies.officeMayAnswerAt }).from(companies).where(eq(companies.id, companyId));
    if (!company) return { refusal: "not-allowed" };
    if ((company.since !== null) === isLet) return { companyId };

    await tx
      .update(companies)
      .set({ officeMayAnswerAt: isLet ? sqlNow() : null })
      .where(eq(companies.id, companyId));
    const action = isLet ? "office may answer" : "office may not answer";
    await record(tx, historyOf(administrator), { actor: administrator, action });
    return { companyId };
  });
}
