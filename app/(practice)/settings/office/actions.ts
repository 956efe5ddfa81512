"use server";

import { redirect } from "next/navigation";
import { ofOtherOffice } from "#app/(practice)/same-office.ts";
import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
import { changedMeanwhile, seenIn } from "#app/entry/seen.ts";
import { requireProof } from "#app/entry/step-up.ts";
import { lastChangeAt } from "#lib/audit/last-change.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { isLocale } from "#lib/locale.ts";
import { changeOffice, demandSecondFactor, officeState, showOffice } from "#lib/offices/change.ts";
import { FactorDemandInput, OfficeInput } from "#lib/offices/input.ts";
import type { Employee } from "#lib/who.ts";

export const saveOffice = formAction(async (_previous, form) => {
  const employee = await requireEmployee();
  const elsewhere = await ofOtherOffice(form, employee);
  if (elsewhere) return elsewhere;

  const { input, rejected } = await readInput(OfficeInput, form);
  if (rejected) return rejected;

  await requireProof(form);
  const { refusal } = await changeOffice(employee, input, seenIn(form));
  if (refusal === "changed-meanwhile") return changedMeanwhile(form, await officeNow(employee));
  if (refusal) return refuse(form, (await getTranslations("refusals"))("onlyAdministrators"));

  redirect("/settings/office?notice=saved");
});

/** Of its own, so that nobody who changes something else takes it back. */
export const saveDemand = formAction(async (_previous, form) => {
  const employee = await requireEmployee();
  const elsewhere = await ofOtherOffice(form, employee);
  if (elsewhere) return elsewhere;

  const { input, rejected } = await readInput(FactorDemandInput, form);
  if (rejected) return rejected;

  await requireProof(form);
  const { refusal } = await demandSecondFactor(employee, input.secondFactor === "on");
  if (refusal) return refuse(form, (await getTranslations("refusals"))("onlyAdministrators"));

  redirect("/settings/office?notice=saved");
});

async function officeNow(employee: Employee) {
  const t = await getTranslations("settings");
  return {
    current: officeState(await showOffice(employee)),
    last: await lastChangeAt(employee, { chain: employee.officeId, actions: ["office changed"] }),
    fields: {
      name: { label: t("office.name") },
      replyAddress: { label: t("office.replyAddress") },
      locale: { label: t("office.language"), word: (locale: string) => (isLocale(locale) ? t(`languages.${locale}`) : locale) },
      reminderDays: { label: t("office.reminderDays") },
    },
  };
}
