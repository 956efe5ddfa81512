"use server";

import { redirect } from "next/navigation";
import { sentenceOf } from "#app/(practice)/customers/import/problem.ts";
import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { refuse } from "#lib/forms.ts";
import { ColumnsInput } from "#lib/imports/input.ts";
import { nameColumns } from "#lib/imports/name-columns.ts";
import { missing } from "#lib/missing.ts";

export const saveColumns = formAction(async (_previous, form) => {
  const employee = await requireEmployee();

  form.set("columns", chosenIn(form));
  const { input, rejected } = await readInput(ColumnsInput, form);
  if (rejected) return rejected;

  const { importId, refusal } = await nameColumns(employee, input);
  if (refusal === "not-allowed" || refusal === "unknown-import") missing();
  if (refusal) return refuse(form, await sentenceOf(refusal));

  redirect(`/customers/import/${importId}`);
});

/** One choice for each column of the file, in their order. */
const chosenIn = (form: FormData): string => [...form].flatMap(([name, chosen]) => (/^column-\d+$/.test(name) ? [chosen] : [])).join();
