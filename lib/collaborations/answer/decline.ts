import type { Collaboration } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import { withdrawProvisional } from "#lib/companies/withdraw-provisional.ts";
import type { Outcome } from "#lib/outcome.ts";
import { historyOf } from "#lib/standing/history.ts";
import { sqlNow } from "#lib/time.ts";
import type { Administrator } from "#lib/who.ts";
import { answer } from "./answer.ts";
import type { DeclineInput } from "./input.ts";
import { tellOfficeOfAnswer } from "./letters.ts";

type Result = Outcome<{ collaboration: Collaboration }, "sign-in-too-old" | "no-longer-open">;

export async function declineCollaboration(administrator: Administrator, input: DeclineInput): Promise<Result> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };

  return inCompany(administrator, async (tx) => {
    const reason = input.reason || null;
    const collaboration = await answer(tx, administrator, input.collaborationId, { declinedAt: sqlNow(), declineReason: reason });
    if (!collaboration) return { refusal: "no-longer-open" };

    await withdrawProvisional(tx, collaboration);
    await record(tx, historyOf(collaboration), {
      actor: administrator,
      action: "collaboration declined",
      details: {
        service: collaboration.service,
        reason,
        signedInBy: administrator.signedInBy,
        signedInAt: administrator.signedInAt.toISOString(),
      },
    });
    await tellOfficeOfAnswer(tx, collaboration, { kind: "declined", reason }, administrator.name);
    return { collaboration };
  });
}
