"use server";

import { ofOtherOffice } from "#app/(practice)/same-office.ts";
import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { EndInput } from "#lib/collaborations/ending/input.ts";
import { refuse, refuseField } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";
import { servicePath } from "#lib/standing/links.ts";

const refusals = {
  "unknown-collaboration": "unknownCollaboration",
  "not-allowed": "onlyFullRightsEnd",
  "not-active": "notActive",
  "not-a-coming-day": "notActive",
  "already-planned": "alreadyPlanned",
} as const satisfies Refusals<typeof endCollaboration>;

export const end = onceAction(async (_previous, form) => {
  const employee = await requireEmployee();
  const elsewhere = await ofOtherOffice(form, employee);
  if (elsewhere) return elsewhere;

  const { input, rejected } = await readInput(EndInput, form);
  if (rejected) return rejected;

  const endsOn = input.when === "later" ? input.endsOn : null;
  const { collaboration, refusal } = await endCollaboration(employee, input.collaborationId, endsOn);
  if (refusal === "not-a-coming-day") return refuseField(form, "endsOn", (await getTranslations("errors"))("giveComingDay"));
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  return done(`${servicePath(collaboration)}?notice=${endsOn ? "end-planned" : "ended"}`);
});
