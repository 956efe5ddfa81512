import type { Route } from "next";
import { redirect } from "next/navigation";
import { askingOnce } from "#lib/ask-once.ts";
import { RateLimited } from "#lib/auth/rate-limits.ts";
import { listEmployments } from "#lib/auth/sessions/office.ts";
import { requirePerson } from "#lib/auth/sessions/require.ts";
import { forgetForm, readAddress } from "#lib/auth/sessions/unsent-form.ts";
import { type FormState, hasTooManyFields, refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { ownPath } from "#lib/links.ts";
import { log } from "#lib/log.ts";
import { missing } from "#lib/missing.ts";
import { isBusy, isOutage } from "#lib/outage.ts";
import { LettersUsedUp } from "#lib/outbox/limits.ts";
import { noteRefusal } from "#lib/refused.ts";
import { pressOf } from "#lib/sent-forms/press.ts";
import { saveUnsentForm } from "./keep-form.ts";
import { wordsFor } from "./letters-used-up.ts";
import { forgetLastPress, once } from "./once.ts";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
type Done = { to: string };
type Doing = (previous: FormState, form: FormData) => Promise<FormState | Done>;

/**
 * Makes a form's action: whoever is no longer signed in, or has sent too many, finds later what they had typed. When the database cannot be
 * reached, or no more letters may be caused, it stands in the form still.
 */
export const formAction = (answer: Action): Action =>
  action(async (previous, form) => {
    await forgetLastPress();
    return answer(previous, form);
  });

/** The same for a form that adds or does something: pressed twice, reloaded, or gone back to and sent again, it is answered as the first time. */
export const onceAction = (answer: Doing): Action =>
  action(async (previous, form) => {
    const { personId } = await requirePerson();
    const press = pressOf(personId, form);
    // Asked while the press is claimed, and remembered for the door that asks for it; a failure is told there.
    listEmployments(personId).catch(() => {});
    const act = () => answer(previous, form);
    const outcome = press
      ? await once(press, { act, answerOf: (result) => ("to" in result ? result.to : undefined) })
      : { result: await act() };
    if (outcome === "busy") return refuse(form, (await getTranslations("refusals"))("stillSending"));
    if ("answer" in outcome) redirect(ownPath(outcome.answer));
    if ("to" in outcome.result) redirect(ownPath(outcome.result.to));
    return outcome.result;
  });

/** That it is done, and where its sender sees so. */
export const done = <Path extends string>(to: Route<Path>): Done => ({ to });

function action(answer: Action): Action {
  return async (previous, form) => {
    try {
      return await askingOnce(() => taken(answer, previous, form));
    } catch (err) {
      if (err instanceof LettersUsedUp) return lettersUsedUp(err, form);
      if (!isOutage(err)) throw err;
      log.error({ err }, "action failed");
      return refuse(form, (await getTranslations("refusals"))(isBusy(err) ? "busy" : "unavailable"));
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
