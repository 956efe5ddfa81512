"use server";

import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { changedMeanwhile, seenIn } from "#app/entry/seen.ts";
import { lastChangeAt } from "#lib/audit/last-change.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { addContact } from "#lib/contacts/add.ts";
import { changeContact, contactState } from "#lib/contacts/change.ts";
import { ContactCard, ContactPlace } from "#lib/contacts/input.ts";
import { listContacts } from "#lib/contacts/queries.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";
import { telephoneOnScreen } from "#lib/telephone.ts";
import type { Employee } from "#lib/who.ts";

const refusals = {
  "unknown-customer": "unknownCustomer",
  "unknown-contact": "unknownContact",
  "changed-meanwhile": "changedMeanwhile",
} as const satisfies Refusals<typeof addContact> & Refusals<typeof changeContact>;

/** Without a contact's id the contact is new. */
export const saveContact = onceAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(ContactCard.extend(ContactPlace.shape), form);
  if (rejected) return rejected;

  const { customerId, contactId: known, ...card } = input;
  const { contactId, refusal } = known
    ? await changeContact(employee, { customerId, contactId: known }, card, seenIn(form))
    : await addContact(employee, customerId, card);
  if (refusal === "changed-meanwhile")
    return (
      (await contactNow(employee, form, customerId, known ?? "")) ?? refuse(form, (await getTranslations("refusals"))("unknownContact"))
    );
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  return done(`/customers/${customerId}/contacts?notice=${known ? "changed" : "added"}&contact=${contactId}`);
});

async function contactNow(employee: Employee, form: FormData, customerId: string, contactId: string) {
  const contact = (await listContacts(employee, customerId)).find(({ id }) => id === contactId);
  if (!contact) return undefined;
  const t = await getTranslations("customer.contacts.fields");
  return changedMeanwhile(form, {
    current: contactState(contact),
    last: await lastChangeAt(employee, { chain: customerId, actions: ["contact changed"], id: contactId }),
    fields: {
      firstName: { label: t("firstName") },
      lastName: { label: t("lastName") },
      role: { label: t("role") },
      email: { label: t("email") },
      mobile: { label: t("mobile"), word: telephoneOnScreen },
    },
  });
}
