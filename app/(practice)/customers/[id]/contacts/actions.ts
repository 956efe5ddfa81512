"use server";

import { redirect } from "next/navigation";
import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { addContact } from "#lib/contacts/add.ts";
import { changeContact } from "#lib/contacts/change.ts";
import { ContactCard, ContactPlace } from "#lib/contacts/input.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";

const refusals = {
  "unknown-customer": "unknownCustomer",
  "unknown-contact": "unknownContact",
} as const satisfies Refusals<typeof addContact> & Refusals<typeof changeContact>;

/** Without a contact's id the contact is new. */
export const saveContact = formAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(ContactCard.extend(ContactPlace.shape), form);
  if (rejected) return rejected;

  const { customerId, contactId: known, ...card } = input;
  const { contactId, refusal } = known
    ? await changeContact(employee, { customerId, contactId: known }, card)
    : await addContact(employee, customerId, card);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  redirect(`/customers/${customerId}/contacts?notice=${known ? "changed" : "added"}&contact=${contactId}`);
});
