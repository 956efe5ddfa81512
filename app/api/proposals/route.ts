import { z } from "zod";
import { postHandler, seeDone } from "#app/entry/handle-post.ts";
import { requireAdministrator } from "#lib/auth/sessions/require.ts";
import { usersPath } from "#lib/companies/link.ts";
import { objectToProposal } from "#lib/companies/object.ts";
import { missing } from "#lib/missing.ts";

const Objection = z.object({ companyId: z.uuid(), proposalId: z.uuid() });

/** An administrator's objection to somebody whom an office has proposed. */
export const POST = postHandler(
  async (form) => {
    const { data: input } = Objection.safeParse(Object.fromEntries(form));
    if (!input) missing();
    const administrator = await requireAdministrator(input.companyId);

    const { refusal } = await objectToProposal(administrator, input.proposalId);
    if (refusal) missing();
    return seeDone(`${usersPath(input.companyId)}?notice=objected`);
  },
  { once: true },
);
