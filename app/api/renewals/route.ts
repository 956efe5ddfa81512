import { posted, seeOther } from "#app/ui/posted.ts";
import { networkAddress } from "#lib/auth/network.ts";
import { requireAdministrator } from "#lib/auth/session.ts";
import { takeTurn } from "#lib/auth/turns.ts";
import { askAgain, askAgainByLink } from "#lib/collaborations/ask-again.ts";
import { AskAgainInput } from "#lib/collaborations/input.ts";
import { requestPath } from "#lib/collaborations/link.ts";
import { missing } from "#lib/missing.ts";

/** Asks for a new request. The page then says what came of it, so that a second press or a reload tells the same. */
export const POST = posted(async (form) => {
  const { data: input } = AskAgainInput.safeParse(Object.fromEntries(form));
  if (!input) missing();

  if (input.side === "link") await takeTurn("renewal from a network", await networkAddress());
  const { refusal } =
    input.side === "link"
      ? await askAgainByLink(input.invitationId)
      : await askAgain(await requireAdministrator(input.companyId), input.collaborationId);
  if (refusal === "unknown-request") missing();
  return seeOther(
    input.side === "link" ? `/invitations/${input.invitationId}` : requestPath({ companyId: input.companyId, id: input.collaborationId }),
  );
});
