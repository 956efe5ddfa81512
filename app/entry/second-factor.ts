import { redirect } from "next/navigation";
import { isFactorFresh } from "#lib/auth/factor/show.ts";
import { readSessionToken, requirePerson } from "#lib/auth/sessions/require.ts";
import { readAddress, saveForm } from "#lib/auth/sessions/unsent-form.ts";
import { valuesOf } from "#lib/forms.ts";
import { ownPath } from "#lib/links.ts";

/** Where to show the second factor first, and come back; nothing when it was shown lately or there is none. */
export async function wayToFactor(back: string): Promise<string | undefined> {
  return (await isFactorFresh(await readSessionToken())) ? undefined : `/sign-in/factor?to=${encodeURIComponent(back)}`;
}

/** The same in an action: what was typed is there when she comes back. */
export async function requireFreshFactor(form: FormData): Promise<void> {
  const way = await wayToFactor(await readAddress());
  if (!way) return;
  await saveForm(valuesOf(form), (await requirePerson()).personId);
  redirect(ownPath(way));
}
