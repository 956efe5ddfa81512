"use server";

import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireAnswerer } from "#lib/auth/sessions/require.ts";
import { ProposedInviteeInput } from "#lib/collaborations/reassign/input.ts";
import { proposeInvitee } from "#lib/collaborations/reassign/propose.ts";
import { refuse, refuseField } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";
import { requestPath } from "#lib/standing/links.ts";

const refusals = {
  "no-longer-open": "noLongerOpen",
  "answers-itself": "answersItself",
  "proposed-too-often": "proposedTooOften",
} as const satisfies Omit<Refusals<typeof proposeInvitee>, "own-address">;

export const propose = onceAction(async (_previous, form) => {
  const { input, rejected } = await readInput(ProposedInviteeInput, form);
  if (rejected) return rejected;
  const administrator = await requireAnswerer(input.companyId);

  const { collaboration, refusal } = await proposeInvitee(administrator, input);
  if (refusal === "own-address") return refuseField(form, "email", (await getTranslations("errors"))("ownAddress"));
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  return done(`${requestPath(collaboration)}?notice=${input.person ? "proposed" : "reported"}`);
});
