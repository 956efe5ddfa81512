"use server";

import { redirect } from "next/navigation";
import { refuseCard } from "#app/(practice)/customers/card/refuse.ts";
import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { changeCustomer, versionOf } from "#lib/customers/change.ts";
import { ChangedCard } from "#lib/customers/input.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { isId } from "#lib/identifiers.ts";
import { missing } from "#lib/missing.ts";

export const saveCustomer = formAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(ChangedCard, form);
  if (rejected) return rejected;

  const customerId = String(form.get("customerId"));
  if (!isId(customerId)) missing();
  const { refusal } = await changeCustomer(employee, customerId, input, Number(form.get("version")));
  if (refusal === "changed-meanwhile") form.set("version", String(await currentVersion(customerId)));
  if (refusal) return refuseCard(employee, form, refusal);

  redirect((await showCustomer(employee, customerId)) ? `/customers/${customerId}?notice=changed` : "/customers?notice=gone");

  async function currentVersion(id: string) {
    const customer = await showCustomer(employee, id);
    return customer ? versionOf(customer) : 0;
  }
});
