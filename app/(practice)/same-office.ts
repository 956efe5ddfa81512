import { type FormState, refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Employee } from "#lib/who.ts";

/** Refuses a form of one office that is sent after its writer has switched to another in the same browser. */
export async function ofOtherOffice(form: FormData, { officeId }: Employee): Promise<FormState | undefined> {
  if (form.get("officeId") === officeId) return undefined;
  return refuse(form, (await getTranslations("refusals"))("otherOffice"));
}
