"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
import { changedMeanwhile, seenIn } from "#app/entry/seen.ts";
import { requirePerson } from "#lib/auth/sessions/require.ts";
import { localeCookie } from "#lib/cookies.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { isLocale } from "#lib/locale.ts";
import { ProfileInput } from "#lib/people/input.ts";
import { changeProfile, profileState } from "#lib/people/profile.ts";
import { summariseOwnData } from "#lib/people/summary.ts";
import { telephoneOnScreen } from "#lib/telephone.ts";
import type { Person } from "#lib/who.ts";

export const saveProfile = formAction(async (_previous, form) => {
  const person = await requirePerson();

  const { input, rejected } = await readInput(ProfileInput, form);
  if (rejected) return rejected;

  const { refusal } = await changeProfile(person, input, seenIn(form));
  if (refusal) return profileNow(person, form);
  (await cookies()).set(localeCookie.name, input.locale, localeCookie.options);

  redirect("/my/data?notice=saved");
});

async function profileNow(person: Person, form: FormData) {
  const t = await getTranslations("ownData");
  const languages = await getTranslations("settings.languages");
  const { person: profile } = await summariseOwnData(person);
  return changedMeanwhile(form, {
    current: profileState(profile),
    last: undefined,
    fields: {
      firstName: { label: t("firstName") },
      lastName: { label: t("lastName") },
      mobile: { label: t("mobile"), word: telephoneOnScreen },
      locale: { label: t("language"), word: (locale) => (isLocale(locale) ? languages(locale) : locale) },
    },
  });
}
