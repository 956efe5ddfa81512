import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { prepareAgain } from "#lib/collaborations/request/bulk/prepare.ts";
import { startBulk } from "#lib/collaborations/request/bulk/run.ts";
import { isId } from "#lib/identifiers.ts";
import { missing } from "#lib/missing.ts";

/** Starts what was prepared, or looks at it again. */
export const POST = postHandler(async (form) => {
  const employee = await requireEmployee();
  const bulkId = String(form.get("bulkId"));
  if (!isId(bulkId)) missing();
  const { refusal } = await (form.has("again") ? prepareAgain : startBulk)(employee, bulkId);
  // The page says by itself how many letters are left.
  if (refusal && refusal !== "too-few-letters") missing();
  return seeOther(`/collaborations/activate/${bulkId}`);
});
