import { z } from "zod";
import { ofCompany } from "#lib/standing/ids.ts";

/** Who asks for a new request: whoever has the link, or an administrator in My Spiris. */
export const AskAgainInput = z.discriminatedUnion("side", [
  z.object({ side: z.literal("link"), invitationId: z.uuid() }),
  z.object({ side: z.literal("customer"), ...ofCompany }),
]);
