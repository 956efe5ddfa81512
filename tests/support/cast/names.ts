import { changeCustomer, versionOf } from "#lib/customers/change.ts";
import { proposeName } from "#lib/customers/propose-name.ts";
import { showOverview } from "#lib/customers/show.ts";
import type { Employee } from "#lib/who.ts";
import { cardOf, rowOf } from "#tests/lib/customers/cards.ts";
import type { Customer } from "./cast.ts";
import { anActiveCollaboration } from "./requests.ts";

/** The office calls its customer something else from now on. */
export async function renameCard(employee: Employee, customer: Customer, name: string): Promise<void> {
  const row = await rowOf(customer);
  const card = cardOf({ ...customer, ...row }, { name });
  const { refusal } = await changeCustomer(employee, customer.id, card, versionOf(row));
  if (refusal) throw new Error(refusal);
}

/** An active collaboration whose customer's card says another name than the company's. */
export async function aDifference(name = "Ågrens Bageri & Café AB") {
  const active = await anActiveCollaboration();
  await renameCard(active.employee, active.customer, name);
  return { ...active, name };
}

export async function aProposedName(name?: string) {
  const found = await aDifference(name);
  const { proposalId, refusal } = await proposeName(found.employee, { customerId: found.customer.id, name: found.name });
  if (!proposalId) throw new Error(refusal);
  return { ...found, proposalId };
}

export const differenceOf = async ({ employee, customer }: { employee: Employee; customer: { id: string } }) =>
  (await showOverview(employee, customer.id))?.nameDifference;
