import { keepUnsent } from "#app/ui/unsent.ts";
import { forgetTyped } from "#lib/auth/kept.ts";
import { requirePerson } from "#lib/auth/session.ts";
import type { FormState } from "#lib/forms.ts";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** Makes a form's action: whoever is no longer signed in signs in again, and finds what she had typed. */
export function acted(answer: Action): Action {
  return async (previous, form) => {
    try {
      await requirePerson();
      await forgetTyped();
      return await answer(previous, form);
    } catch (error) {
      await keepUnsent(error, form);
      throw error;
    }
  };
}
