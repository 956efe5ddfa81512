"use server";

import { redirect } from "next/navigation";
import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
import { requirePerson } from "#lib/auth/sessions/require.ts";
import { ObjectionInput } from "#lib/collaborations/reassign/input.ts";
import { objectToReplacement } from "#lib/collaborations/reassign/object.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";

const refusals = { "unknown-invitation": "noLongerReplaced" } as const satisfies Refusals<typeof objectToReplacement>;

export const object = formAction(async (_previous, form) => {
  const person = await requirePerson();
  const { input, rejected } = await readInput(ObjectionInput, form);
  if (rejected) return rejected;
  const { refusal } = await objectToReplacement(person, input);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));
  redirect(`/invitations/${input.invitationId}`);
});
