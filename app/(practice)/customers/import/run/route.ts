import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { isId } from "#lib/identifiers.ts";
import { startImport } from "#lib/imports/start.ts";
import { missing } from "#lib/missing.ts";

export const POST = postHandler(async (form) => {
  const employee = await requireEmployee();
  const importId = String(form.get("importId"));
  if (!isId(importId)) missing();

  const { refusal } = await startImport(employee, importId, { withoutCells: form.get("withoutCells") === "on" });
  if (refusal) missing();
  return seeOther(`/customers/import/${importId}`);
});
