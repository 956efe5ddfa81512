"use server";

import { redirect } from "next/navigation";
import { cardOrder } from "#app/(practice)/customers/card/order.ts";
import { refuseCard } from "#app/(practice)/customers/card/refuse.ts";
import { cardState } from "#app/(practice)/customers/card/state.ts";
import { cardOptions } from "#app/(practice)/customers/card/texts.ts";
import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
import { changedMeanwhile } from "#app/entry/seen.ts";
import { lastChangeAt } from "#lib/audit/last-change.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { changeCustomer, versionOf } from "#lib/customers/change.ts";
import { ChangedCard } from "#lib/customers/input.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";
import { isId } from "#lib/identifiers.ts";
import { missing } from "#lib/missing.ts";
import type { Employee } from "#lib/who.ts";

export const saveCustomer = formAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(ChangedCard, form);
  if (rejected) return rejected;

  const customerId = String(form.get("customerId"));
  if (!isId(customerId)) missing();
  const { refusal } = await changeCustomer(employee, customerId, input, Number(form.get("version")));
  if (refusal === "changed-meanwhile") return cardNow(employee, form, customerId);
  if (refusal) return refuseCard(employee, form, refusal);

  redirect((await showCustomer(employee, customerId)) ? `/customers/${customerId}?notice=changed` : "/customers?notice=gone");
});

async function cardNow(employee: Employee, form: FormData, customerId: string) {
  const customer = (await showCustomer(employee, customerId)) ?? missing();
  form.set("version", String(versionOf(customer)));
  const { fields } = texts[await getLocale()].card;
  const { colleagues, languages, vatPeriods, months } = await cardOptions(employee);
  const words: Record<string, (value: string) => string> = {
    responsibleId: nameIn(colleagues),
    locale: nameIn(languages),
    vatPeriod: nameIn(vatPeriods),
    yearEndsIn: nameIn(months),
  };
  return changedMeanwhile(form, {
    current: cardState(customer),
    last: await lastChangeAt(employee, { chain: customerId, actions: ["customer changed"] }),
    fields: Object.fromEntries(cardOrder.map((field) => [field, { label: labelOf(field), word: words[field] ?? same }])),
  });

  function labelOf(field: string): string {
    const called: Record<string, string> = fields;
    return called[field] ?? field;
  }
}

const same = (value: string) => value;
const nameIn = (options: { id: string; name: string }[]) => (value: string) => options.find(({ id }) => id === value)?.name ?? value;
