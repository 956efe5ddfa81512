"use server";

import { redirect } from "next/navigation";
import { ofOtherOffice } from "#app/(practice)/same-office.ts";
import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireProof } from "#app/entry/step-up.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { findByAddress } from "#lib/offices/find.ts";
import { InvitationInput } from "#lib/offices/input.ts";
import { inviteEmployee } from "#lib/offices/invite.ts";

/** Somebody who is, or was, an employee already: on to their page, which says so and offers what can be done. */
const notices = { "already-employed": "already", "formerly-employed": "formerly" } as const;

export const invite = onceAction(async (_previous, form) => {
  const employee = await requireEmployee();
  const elsewhere = await ofOtherOffice(form, employee);
  if (elsewhere) return elsewhere;

  const { input, rejected } = await readInput(InvitationInput, form);
  if (rejected) return rejected;

  await requireProof(form);
  const { employeeId, refusal } = await inviteEmployee(employee, input);
  if (refusal === "not-allowed") return refuse(form, (await getTranslations("refusals"))("onlyAdministrators"));
  if (refusal) redirect(`/settings/employees/${await findByAddress(employee, input.email)}?notice=${notices[refusal]}`);

  return done(`/settings/employees/${employeeId}?notice=invited`);
});
