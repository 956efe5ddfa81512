"use server";

import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
import { requireProof } from "#app/entry/step-up.ts";
import { FactorInput } from "#lib/auth/factor/input.ts";
import { turnOnFactor } from "#lib/auth/factor/turn-on.ts";
import { readSessionToken, requirePerson } from "#lib/auth/sessions/require.ts";
import { refuseField } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";

export const turnOn = formAction(async (_previous, form) => {
  const person = await requirePerson();

  const { input, rejected } = await readInput(FactorInput, form);
  if (rejected) return rejected;

  await requireProof(form);
  const { recoveryCodes, refusal } = await turnOnFactor(person, input.code, await readSessionToken());
  const t = await getTranslations("signIn.factor");
  if (refusal) return refuseField(form, "code", refusal === "wrong-code" ? t("wrong") : t("notBegun"));

  return { recoveryCodes };
});
