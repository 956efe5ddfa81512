import type { Refusal } from "#lib/exchange/write/prepare.ts";
import { type FormState, refuse, refuseField } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";

/** The form again, with the reason why the invoice cannot be sent: at its field where it is one field's. */
export async function refusedAs(form: FormData, refusal: Refusal): Promise<FormState> {
  const t = await getTranslations("sendDocument.refusals");
  if (refusal === "other-vat-number") return refuseField(form, "vatNumber", t(refusal));
  if (refusal === "below-zero") return refuseField(form, "lines", t(refusal));
  return refuse(form, t(refusal));
}
