"use server";

import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { changedMeanwhile, seenIn } from "#app/entry/seen.ts";
import { lastChangeAt } from "#lib/audit/last-change.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { InviteeInput } from "#lib/collaborations/reassign/input.ts";
import { findInvitee } from "#lib/collaborations/reassign/invitee.ts";
import { askedState, replaceInvitee } from "#lib/collaborations/reassign/replace.ts";
import { refuse, refuseField } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";
import { ServicePlace } from "#lib/standing/ids.ts";
import { servicePath } from "#lib/standing/links.ts";
import type { Employee } from "#lib/who.ts";

const refusals = {
  "unknown-request": "unknownCustomer",
  "no-longer-open": "noLongerOpen",
  "has-administrators": "hasAdministrators",
  "same-address": "sameAddress",
  "tied-to-office": "tiedToOffice",
  "changed-meanwhile": "changedMeanwhile",
} as const satisfies Refusals<typeof replaceInvitee>;

export const changeInvitee = onceAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(InviteeInput, form);
  if (rejected) return rejected;

  const { collaboration, refusal } = await replaceInvitee(employee, input, seenIn(form));
  if (refusal === "changed-meanwhile")
    return (await askedNow(employee, form)) ?? refuse(form, (await getTranslations("refusals"))(refusals[refusal]));
  if (refusal) {
    const t = await getTranslations("refusals");
    if (refusal === "tied-to-office") return refuseField(form, "tieReason", t(refusals[refusal]));
    const rejection = refuse(form, t(refusals[refusal]));
    const name = (await getTranslations("sent.recipient"))("resend");
    return refusal === "same-address" ? { ...rejection, way: { href: "/settings/collaborations/sent", name } } : rejection;
  }

  return done(`${servicePath(collaboration)}?notice=person-changed`);
});

async function askedNow(employee: Employee, form: FormData) {
  const { data: place } = ServicePlace.safeParse(Object.fromEntries(form));
  const asked = place && (await findInvitee(employee, place.customerId, place.service));
  if (!asked) return undefined;
  return changedMeanwhile(form, {
    current: askedState([{ email: asked.asked }]),
    last: await lastChangeAt(employee, { chain: asked.collaborationId, actions: ["recipient changed"] }),
    fields: { email: { label: (await getTranslations("activate"))("email") } },
  });
}
