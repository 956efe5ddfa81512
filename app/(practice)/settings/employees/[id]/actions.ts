"use server";

import { redirect } from "next/navigation";
import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
import { changedMeanwhile, seenIn } from "#app/entry/seen.ts";
import { requireProof } from "#app/entry/step-up.ts";
import { lastChangeAt } from "#lib/audit/last-change.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { changeRights } from "#lib/offices/change-rights.ts";
import { showEmployee } from "#lib/offices/employees.ts";
import { enableEmployee } from "#lib/offices/enable.ts";
import { ColleagueInput, RightsInput } from "#lib/offices/input.ts";
import type { Refusals } from "#lib/outcome.ts";
import { rightsInOrder } from "#lib/rights.ts";
import type { Employee } from "#lib/who.ts";

const refusals = {
  "not-allowed": "onlyAdministrators",
  "unknown-employee": "unknownEmployee",
  "last-administrator": "lastAdministrator",
  "changed-meanwhile": "changedMeanwhile",
} as const satisfies Refusals<typeof changeRights> & Refusals<typeof enableEmployee>;

export const saveRights = formAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(RightsInput, form);
  if (rejected) return rejected;

  await requireProof(form);
  const { employeeId, refusal } = await changeRights(employee, input.employeeId, input.rights, seenIn(form));
  if (refusal === "changed-meanwhile") return rightsNow(employee, form, input.employeeId);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  redirect(`/settings/employees/${employeeId}?notice=changed`);
});

export const enable = formAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(ColleagueInput, form);
  if (rejected) return rejected;

  await requireProof(form);
  const { employeeId, refusal } = await enableEmployee(employee, input.employeeId);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  redirect(`/settings/employees/${employeeId}?notice=enabled`);
});

async function rightsNow(employee: Employee, form: FormData, employeeId: string) {
  const { rights } = (await showEmployee(employee, employeeId)) ?? missing();
  const t = await getTranslations("settings");
  const word = (known: string) =>
    rightsInOrder
      .filter((one) => one === known)
      .map((one) => t(`rights.${one}.name`))
      .join();
  return changedMeanwhile(form, {
    current: { rights },
    last: await lastChangeAt(employee, { chain: employee.officeId, actions: ["employee changed"], id: employeeId }),
    fields: { rights: { label: t("employee.rights"), word } },
  });
}
