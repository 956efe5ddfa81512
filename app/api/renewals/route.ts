import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { networkAddress } from "#lib/auth/network.ts";
import { consumeLimit } from "#lib/auth/rate-limits.ts";
import { requireAnswerer } from "#lib/auth/sessions/require.ts";
import { askAgain, askAgainByLink } from "#lib/collaborations/renewal/ask.ts";
import { AskAgainInput } from "#lib/collaborations/renewal/input.ts";
import { missing } from "#lib/missing.ts";
import { requestPath } from "#lib/standing/links.ts";

/** Asks for a new request. The page then says what came of it, so that a second press or a reload tells the same. */
export const POST = postHandler(async (form) => {
  const { data: input } = AskAgainInput.safeParse(Object.fromEntries(form));
  if (!input) missing();

  if (input.side === "link") {
    await consumeLimit("renewal by a link", input.invitationId);
    await consumeLimit("renewal from a network", await networkAddress());
  }
  const { refusal } =
    input.side === "link"
      ? await askAgainByLink(input.invitationId)
      : await askAgain(await requireAnswerer(input.companyId), input.collaborationId);
  if (refusal === "unknown-request") missing();
  return seeOther(
    input.side === "link" ? `/invitations/${input.invitationId}` : requestPath({ companyId: input.companyId, id: input.collaborationId }),
  );
});
