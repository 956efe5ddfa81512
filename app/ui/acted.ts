import { redirect } from "next/navigation";
import { forgetTyped, readAddress } from "#lib/auth/kept.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { TooMany } from "#lib/auth/turns.ts";
import type { FormState } from "#lib/forms.ts";
import { ownPath } from "#lib/links.ts";
import { keepUnsent } from "./unsent.ts";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** Makes a form's action: whoever is no longer signed in, or has sent too many, finds later what she had typed. */
export function acted(answer: Action): Action {
  return async (previous, form) => {
    try {
      await requirePerson();
      await forgetTyped();
      return await answer(previous, form);
    } catch (error) {
      await keepUnsent(error, form);
      if (error instanceof TooMany) redirect(ownPath(`/too-many?seconds=${error.seconds}&back=${encodeURIComponent(await readAddress())}`));
      throw error;
    }
  };
}
