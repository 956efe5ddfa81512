"use server";

import { ofOtherOffice } from "#app/(practice)/same-office.ts";
import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireProof } from "#app/entry/step-up.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { changePayer } from "#lib/collaborations/payer/change.ts";
import { PayerInput } from "#lib/collaborations/payer/input.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";
import { servicePath } from "#lib/standing/links.ts";

const refusals = {
  "not-allowed": "onlyFullRightsRecipient",
  "unknown-collaboration": "unknownCollaboration",
  "still-requested": "stillRequested",
  "not-active": "notActive",
  "not-choosable": "notChoosable",
  "already-so": "recipientAlreadySo",
  "already-waits": "recipientAlreadyWaits",
} as const satisfies Refusals<typeof changePayer>;

export const changePayerOf = onceAction(async (_previous, form) => {
  const employee = await requireEmployee();
  const elsewhere = await ofOtherOffice(form, employee);
  if (elsewhere) return elsewhere;

  const { input, rejected } = await readInput(PayerInput, form);
  if (rejected) return rejected;

  await requireProof(form);
  const { collaboration, waits, refusal } = await changePayer(employee, input.collaborationId, input.to);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  return done(`${servicePath(collaboration)}?notice=${waits ? "change-asked" : "recipient-changed"}`);
});
