import { redirect } from "next/navigation";
import { isFactorFresh } from "#lib/auth/factor/show.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import { readPath } from "#lib/auth/sessions/leave.ts";
import { readSessionToken, requirePerson } from "#lib/auth/sessions/require.ts";
import { saveForm } from "#lib/auth/sessions/unsent-form.ts";
import { valuesOf } from "#lib/forms.ts";
import { ownPath } from "#lib/links.ts";
import { noteDemand, signInAgain } from "./fresh-sign-in.ts";

/**
 * Where the person shows first who they are, and comes back: with the second factor, or by a new code where there is none. Nothing when
 * they did so lately.
 */
export async function wayToProof(back: string): Promise<string | undefined> {
  const person = await requirePerson();
  if (!person.hasFactor) return isFresh(person) ? undefined : signInAgain(back);
  if (await isFactorFresh(await readSessionToken())) return undefined;
  await noteDemand(back);
  return `/sign-in/factor?to=${encodeURIComponent(back)}`;
}

/** The same in an action: what was typed is there when the person comes back. */
export async function requireProof(form: FormData): Promise<void> {
  const way = await wayToProof(await readPath());
  if (!way) return;
  await saveForm(valuesOf(form), (await requirePerson()).personId);
  redirect(ownPath(way));
}
