import { RateLimited } from "#lib/auth/rate-limits.ts";
import { signInFor } from "#lib/auth/sessions/leave.ts";
import { findPerson } from "#lib/auth/sessions/require.ts";
import { saveForm } from "#lib/auth/sessions/unsent-form.ts";
import { valuesOf } from "#lib/forms.ts";
import { LettersUsedUp } from "#lib/outbox/limits.ts";

/** Keeps a form that was not taken: there have been too many, or nobody was signed in any more. Where the sender then signs in again. */
export async function saveUnsentForm(thrown: unknown, form: FormData): Promise<string | undefined> {
  const signIn = signInFor(thrown);
  if (signIn) await saveForm(valuesOf(form));
  const mustWait = thrown instanceof RateLimited || thrown instanceof LettersUsedUp;
  const person = mustWait && (await findPerson());
  if (person) await saveForm(valuesOf(form), person.personId);
  return signIn;
}
