"use server";

import { redirect } from "next/navigation";
import { forgetDraft, keepDraft } from "#app/entry/draft.ts";
import { signInAgain } from "#app/entry/fresh-sign-in.ts";
import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireAdministrator } from "#lib/auth/sessions/require.ts";
import { endForCompany } from "#lib/collaborations/ending/end.ts";
import { EndForCompanyInput } from "#lib/collaborations/ending/input.ts";
import { refuse, refuseField } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";
import { requestPath } from "#lib/standing/links.ts";

const refusals = {
  "unknown-collaboration": "unknownCollaboration",
  "not-active": "notActive",
  "already-planned": "alreadyPlanned",
} as const satisfies Omit<Refusals<typeof endForCompany>, "not-a-coming-day" | "sign-in-too-old">;

export const end = onceAction(async (_previous, form) => {
  const { input, rejected } = await readInput(EndForCompanyInput, form);
  if (rejected) return rejected;
  const administrator = await requireAdministrator(input.companyId);

  const endsOn = input.when === "later" ? input.endsOn : null;
  const path = `${requestPath({ companyId: input.companyId, id: input.collaborationId })}/end`;
  const { collaboration, refusal } = await endForCompany(administrator, input.collaborationId, endsOn);
  if (refusal === "sign-in-too-old") {
    await keepDraft(path, { when: input.when, endsOn: endsOn ?? "" });
    redirect(await signInAgain(path));
  }
  if (refusal === "not-a-coming-day") return refuseField(form, "endsOn", (await getTranslations("errors"))("giveComingDay"));
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  await forgetDraft();
  return done(`${requestPath(collaboration)}?notice=${endsOn ? "end-planned" : "ended"}`);
});
