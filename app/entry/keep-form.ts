import { TooMany } from "#lib/auth/rate-limits.ts";
import { findPerson, signInFor } from "#lib/auth/session.ts";
import { keepTyped } from "#lib/auth/unsent-form.ts";
import { valuesOf } from "#lib/forms.ts";

/** Keeps a form that was not taken: there have been too many, or nobody was signed in any more. Where she then signs in again. */
export async function keepUnsent(thrown: unknown, form: FormData): Promise<string | undefined> {
  const signIn = signInFor(thrown);
  if (signIn) await keepTyped(valuesOf(form));
  const person = thrown instanceof TooMany && (await findPerson());
  if (person) await keepTyped(valuesOf(form), person.personId);
  return signIn;
}
