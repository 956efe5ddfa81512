"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { acted } from "#app/ui/acted.ts";
import { forgetDraft, keepDraft } from "#app/ui/draft.ts";
import { readSent } from "#app/ui/sent.ts";
import { requireEmployee } from "#lib/auth/session.ts";
import { activateCollaboration } from "#lib/collaborations/activate.ts";
import { activationInputOf, DialogInput } from "#lib/collaborations/input.ts";
import { type FormState, refuse, valuesOf } from "#lib/forms.ts";
import type { Refusals } from "#lib/outcome.ts";

const refusals = {
  "unknown-customer": "unknownCustomer",
  "no-task": "noTask",
  "scenario-changed": "scenarioChanged",
  "already-requested": "alreadyRequested",
} as const satisfies Refusals<typeof activateCollaboration>;

export const activate = acted(async (_previous, form) => {
  const employee = await requireEmployee();
  const dialog = await readSent(DialogInput, form);
  if (dialog.rejected) return dialog.rejected;
  if (form.has("then")) return leaveForTask(dialog.input, form);

  const { input, rejected } = await readSent(activationInputOf(dialog.input.service), form);
  if (rejected) return rejected;

  const path = `/customers/${input.customerId}/collaborations/${input.service}` as const;
  const { refusal } = await activateCollaboration(employee, input);
  if (refusal === "already-requested") redirect(`${path}?notice=already`);
  if (refusal === "scenario-changed") refresh();
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  await forgetDraft();
  redirect(`${path}?notice=activated`);
});

async function leaveForTask({ customerId, service }: z.infer<typeof DialogInput>, form: FormData): Promise<FormState> {
  const { invoiceRecipient, period, firstName, lastName, email, mobile } = valuesOf(form);
  const typed = Object.entries({ invoiceRecipient, period, firstName, lastName, email, mobile }).flatMap(([name, value]) =>
    value ? [[name, value.slice(0, 254)]] : [],
  );
  await keepDraft(`/customers/${customerId}/collaborations/${service}`, Object.fromEntries(typed));
  redirect(`/customers/${customerId}/tasks/new?service=${service}`);
}
