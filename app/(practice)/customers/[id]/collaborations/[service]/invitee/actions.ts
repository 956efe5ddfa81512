"use server";

import { redirect } from "next/navigation";
import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { InviteeInput } from "#lib/collaborations/reassign/input.ts";
import { replaceInvitee } from "#lib/collaborations/reassign/replace.ts";
import { refuse, refuseField } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";
import { servicePath } from "#lib/standing/links.ts";

const refusals = {
  "unknown-request": "unknownCustomer",
  "no-longer-open": "noLongerOpen",
  "has-administrators": "hasAdministrators",
  "same-address": "sameAddress",
  "tied-to-office": "tiedToOffice",
} as const satisfies Refusals<typeof replaceInvitee>;

export const changeInvitee = formAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(InviteeInput, form);
  if (rejected) return rejected;

  const { collaboration, refusal } = await replaceInvitee(employee, input);
  if (refusal) {
    const t = await getTranslations("refusals");
    if (refusal === "tied-to-office") return refuseField(form, "tieReason", t(refusals[refusal]));
    const rejection = refuse(form, t(refusals[refusal]));
    const name = (await getTranslations("sent.recipient"))("resend");
    return refusal === "same-address" ? { ...rejection, way: { href: "/settings/collaborations/sent", name } } : rejection;
  }

  redirect(`${servicePath(collaboration)}?notice=person-changed`);
});
