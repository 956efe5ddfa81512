"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { forgetDraft, keepDraft } from "#app/entry/draft.ts";
import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { activationInputOf, DialogInput, previewInputOf } from "#lib/collaborations/request/input.ts";
import { inOneParagraph } from "#lib/collaborations/request/personal-line.ts";
import { refuse, refuseField, valuesOf } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";
import { servicePath } from "#lib/standing/links.ts";

const refusals = {
  "unknown-customer": "unknownCustomer",
  "no-task": "noTask",
  "scenario-changed": "scenarioChanged",
  "already-requested": "alreadyRequested",
  "tied-to-office": "tiedToOffice",
} as const satisfies Refusals<typeof activateCollaboration>;

const kept = ["scenario", "taskId", "invoiceRecipient", "period", "firstName", "lastName", "email", "mobile", "tieReason", "personalLine"];

export const activate = onceAction(async (_previous, form) => {
  const employee = await requireEmployee();
  const dialog = await readInput(DialogInput, form);
  if (dialog.rejected) return dialog.rejected;
  const then = form.get("then");
  if (then === "task") return leave(dialog.input, form, then);
  if (then === "letter") {
    const { rejected } = await readInput(previewInputOf(dialog.input.service), form);
    return rejected ?? leave(dialog.input, form, then);
  }

  const { input, rejected } = await readInput(activationInputOf(dialog.input.service), form);
  if (rejected) return rejected;

  const path = servicePath(input);
  const { refusal } = await activateCollaboration(employee, input);
  if (refusal === "already-requested") redirect(`${path}?notice=already`);
  if (refusal === "scenario-changed") refresh();
  const t = await getTranslations("refusals");
  if (refusal === "tied-to-office") return refuseField(form, "tieReason", t(refusals[refusal]));
  if (refusal) return refuse(form, t(refusals[refusal]));

  await forgetDraft();
  return done(`${path}?notice=activated`);
});

/** What was typed comes along to where the press leads, and is there again on the way back. */
async function leave({ customerId, service }: z.infer<typeof DialogInput>, form: FormData, to: "task" | "letter"): Promise<never> {
  const path = servicePath({ customerId, service });
  const values = valuesOf(form);
  const typed = kept.flatMap((name) => (values[name] ? [[name, inOneParagraph(values[name]).slice(0, 500)]] : []));
  await keepDraft(path, Object.fromEntries(typed));
  redirect(to === "task" ? `/customers/${customerId}/tasks/new?service=${service}` : `${path}/activate/letter`);
}
