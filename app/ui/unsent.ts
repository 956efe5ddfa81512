import { keepTyped } from "#lib/auth/kept.ts";
import { signInFor } from "#lib/auth/session.ts";
import { valuesOf } from "#lib/forms.ts";

/** Keeps a form that was not taken because nobody was signed in any more. Where she signs in again. */
export async function keepUnsent(thrown: unknown, form: FormData): Promise<string | undefined> {
  const signIn = signInFor(thrown);
  if (signIn) await keepTyped(valuesOf(form));
  return signIn;
}
