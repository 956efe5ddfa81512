"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
import { requirePerson } from "#lib/auth/sessions/require.ts";
import { localeCookie } from "#lib/cookies.ts";
import { ProfileInput } from "#lib/people/input.ts";
import { changeProfile } from "#lib/people/profile.ts";

export const saveProfile = formAction(async (_previous, form) => {
  const person = await requirePerson();

  const { input, rejected } = await readInput(ProfileInput, form);
  if (rejected) return rejected;

  await changeProfile(person, input);
  (await cookies()).set(localeCookie.name, input.locale, localeCookie.options);

  redirect("/my/data?notice=saved");
});
