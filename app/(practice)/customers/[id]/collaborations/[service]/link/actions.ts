"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readSent } from "#app/ui/sent.ts";
import { requireEmployee } from "#lib/auth/session.ts";
import { LinkInput } from "#lib/collaborations/input.ts";
import { servicePath } from "#lib/collaborations/link.ts";
import { linkToTask } from "#lib/collaborations/link-task.ts";
import { type FormState, refuse } from "#lib/forms.ts";
import type { Refusals } from "#lib/outcome.ts";

const refusals = {
  "not-allowed": "onlyFullRightsLink",
  "unknown-collaboration": "unknownCustomer",
  "no-task": "noTask",
  "no-longer-live": "noLongerLive",
} as const satisfies Refusals<typeof linkToTask>;

export async function link(_previous: FormState, form: FormData): Promise<FormState> {
  const employee = await requireEmployee();

  const { input, rejected } = await readSent(LinkInput, form);
  if (rejected) return rejected;

  const { collaboration, refusal } = await linkToTask(employee, input);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  redirect(servicePath(collaboration));
}
