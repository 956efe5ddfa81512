import { redirect } from "next/navigation";
import { RateLimited } from "#lib/auth/rate-limits.ts";
import { requirePerson } from "#lib/auth/sessions/require.ts";
import { forgetForm, readAddress } from "#lib/auth/sessions/unsent-form.ts";
import { type FormState, hasTooManyFields, refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { ownPath } from "#lib/links.ts";
import { log } from "#lib/log.ts";
import { missing } from "#lib/missing.ts";
import { isOutage } from "#lib/outage.ts";
import { LettersUsedUp } from "#lib/outbox/limits.ts";
import { noteRefusal } from "#lib/refused.ts";
import { saveUnsentForm } from "./keep-form.ts";
import { wordsFor } from "./letters-used-up.ts";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/**
 * Makes a form's action: whoever is no longer signed in, or has sent too many, finds later what she had typed. When the database cannot be
 * reached, or no more letters may be caused, it stands in the form still.
 */
export function formAction(answer: Action): Action {
  return async (previous, form) => {
    try {
      return await taken(answer, previous, form);
    } catch (err) {
      if (err instanceof LettersUsedUp) return lettersUsedUp(err, form);
      if (!isOutage(err)) throw err;
      log.error({ err }, "action failed");
      return refuse(form, (await getTranslations("refusals"))("unavailable"));
    }
  };
}

async function lettersUsedUp(error: LettersUsedUp, form: FormData): Promise<FormState> {
  noteRefusal("too many letters");
  const { text, advice } = await wordsFor(error);
  return refuse(form, `${text} ${advice}`);
}

async function taken(answer: Action, previous: FormState, form: FormData): Promise<FormState> {
  try {
    await requirePerson();
    if (hasTooManyFields(form)) missing();
    await forgetForm();
    return await answer(previous, form);
  } catch (error) {
    await saveUnsentForm(error, form);
    if (error instanceof RateLimited)
      redirect(ownPath(`/too-many?seconds=${error.seconds}&back=${encodeURIComponent(await readAddress())}`));
    throw error;
  }
}
