"use server";

import { ofOtherOffice } from "#app/(practice)/same-office.ts";
import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { FirstContact } from "#lib/contacts/input.ts";
import { addCustomer } from "#lib/customers/add.ts";
import { CustomerCard } from "#lib/customers/input.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { refuseCard } from "../card/refuse.ts";

export const saveNewCustomer = onceAction(async (_previous, form) => {
  const employee = await requireEmployee();
  const elsewhere = await ofOtherOffice(form, employee);
  if (elsewhere) return elsewhere;

  const card = await readInput(CustomerCard, form);
  const contact = await readInput(FirstContact, form);
  if (card.rejected) return { ...card.rejected, errors: { ...card.rejected.errors, ...contact.rejected?.errors } };
  if (contact.rejected) return contact.rejected;

  const { customer, refusal } = await addCustomer(employee, { ...card.input, contact: contact.input });
  if (refusal) return refuseCard(employee, form, refusal);

  return done((await showCustomer(employee, customer.id)) ? `/customers/${customer.id}?notice=added` : "/customers?notice=gone");
});
