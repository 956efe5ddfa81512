"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { localeCookie } from "#app/ui/locale-cookie.ts";
import { readSent } from "#app/ui/sent.ts";
import { requirePerson } from "#lib/auth/session.ts";
import type { FormState } from "#lib/forms.ts";
import { ProfileInput } from "#lib/people/input.ts";
import { changeProfile } from "#lib/people/profile.ts";

export async function saveProfile(_previous: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson();

  const { input, rejected } = await readSent(ProfileInput, form);
  if (rejected) return rejected;

  await changeProfile(person, input);
  (await cookies()).set(localeCookie.name, input.locale, localeCookie.options);

  redirect("/my/data?notice=saved");
}
