import { createHash } from "node:crypto";
import { z } from "zod";
import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { requireEmployee, requirePerson } from "#lib/auth/sessions/require.ts";
import { bytesPerFile } from "#lib/einvoice/read/limits.ts";
import { missing } from "#lib/missing.ts";

const Whose = z.object({ companyId: z.uuid().optional() });

/** The file and what a browser writes around it. One that is larger cannot have been exchanged. */
const limit = bytesPerFile + 16 * 1024;

export const POST = postHandler(
  async (form) => {
    const { data: input } = Whose.safeParse({ companyId: form.get("companyId") ?? undefined });
    if (!input) missing();
    const { companyId } = input;
    if (companyId) await requireMailbox(companyId);
    else await requireEmployee();

    const page = companyId ? `/my/${companyId}/documents/check` : "/documents/check";
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0) return seeOther(`${page}?problem=no-file`);
    if (file.size > bytesPerFile) return seeOther(`${page}?problem=too-large`);
    const sha256 = createHash("sha256")
      .update(new Uint8Array(await file.arrayBuffer()))
      .digest("hex");
    return seeOther(`${page}?sha256=${sha256}`);
  },
  { limit, who: requirePerson },
);
