import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { readImport } from "#lib/imports/read.ts";
import { mostBytes } from "#lib/imports/table.ts";
import { missing } from "#lib/missing.ts";

/** The file and what a browser writes around it. */
const limit = mostBytes + 16 * 1024;

export const POST = postHandler(
  async (form) => {
    const employee = await requireEmployee();
    const file = form.get("file");
    if (!(file instanceof File)) missing();

    const { importId, isSure, refusal, columns = [], line = "" } = await readImport(employee, file);
    if (refusal === "not-allowed") missing();
    if (refusal) return seeOther(`/customers/import?problem=${refusal}&columns=${columns.join()}&row=${line}`);
    return seeOther(isSure ? `/customers/import/${importId}` : `/customers/import/${importId}/columns`);
  },
  { limit, tooLarge: () => "/customers/import?problem=too-large", who: requireEmployee },
);
