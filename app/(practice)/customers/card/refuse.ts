import type { addCustomer } from "#lib/customers/add.ts";
import type { changeCustomer } from "#lib/customers/change.ts";
import { findDuplicate } from "#lib/customers/numbers.ts";
import { type FormState, refuse, refuseField } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";
import type { Employee } from "#lib/who.ts";

const sentences = {
  "wrong-organisation-number": "organisationNumber",
  "unknown-customer": "unknownCustomer",
  "unknown-colleague": "unknownColleague",
  "known-customer": "knownCustomer",
  "number-taken": "numberTaken",
  "number-in-use": "numberInUse",
  "changed-meanwhile": "changedMeanwhile",
} as const satisfies Refusals<typeof addCustomer> & Refusals<typeof changeCustomer>;

const fields: Partial<Record<keyof typeof sentences, string>> = {
  "wrong-organisation-number": "organisationNumber",
  "unknown-colleague": "responsibleId",
  "number-taken": "number",
  "number-in-use": "organisationNumber",
};

/** Why a card was not saved: at its field, or on top with the way to the card that is there already. */
export async function refuseCard(employee: Employee, form: FormData, refusal: keyof typeof sentences): Promise<FormState> {
  const t = await getTranslations("card.refusals");
  const field = fields[refusal];
  if (field) return refuseField(form, field, t(sentences[refusal]));
  if (refusal !== "known-customer") return refuse(form, t(sentences[refusal]));

  const twin = await findDuplicate(employee, String(form.get("organisationNumber")));
  if (!twin) return refuse(form, t("knownOutOfSight"));
  const message = twin.archivedAt ? t("knownArchived", { name: twin.name }) : t("knownCustomer", { name: twin.name });
  return { ...refuse(form, message), way: { href: `/customers/${twin.id}`, name: t("openCard") } };
}
