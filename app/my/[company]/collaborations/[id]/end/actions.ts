"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readSent } from "#app/ui/sent.ts";
import { requireAdministrator } from "#lib/auth/session.ts";
import { endForCompany } from "#lib/collaborations/end.ts";
import { EndForCompanyInput } from "#lib/collaborations/input.ts";
import { requestPath } from "#lib/collaborations/link.ts";
import { type FormState, refuse, refuseField } from "#lib/forms.ts";
import type { Refusals } from "#lib/outcome.ts";

const refusals = {
  "unknown-collaboration": "unknownCollaboration",
  "not-active": "notActive",
  "not-a-coming-day": "notActive",
  "already-planned": "alreadyPlanned",
} as const satisfies Refusals<typeof endForCompany>;

export async function end(_previous: FormState, form: FormData): Promise<FormState> {
  const { input, rejected } = await readSent(EndForCompanyInput, form);
  if (rejected) return rejected;
  const administrator = await requireAdministrator(input.companyId);

  const endsOn = input.when === "later" ? input.endsOn : null;
  const { collaboration, refusal } = await endForCompany(administrator, input.collaborationId, endsOn);
  if (refusal === "not-a-coming-day") return refuseField(form, "endsOn", (await getTranslations("errors"))("giveComingDay"));
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  redirect(`${requestPath(collaboration)}?notice=${endsOn ? "end-planned" : "ended"}`);
}
