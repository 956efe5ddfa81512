import { posted } from "#app/ui/posted.ts";
import { findPerson, readSessionToken } from "#lib/auth/session.ts";
import { timeLeft } from "#lib/auth/sessions.ts";

/** How long the one who looks at a page stays signed in. Asking does not prolong it. */
export async function GET(): Promise<Response> {
  return Response.json(await timeLeft(await readSessionToken()), { headers: { "cache-control": "no-store" } });
}

/** "Stay signed in": for thirty minutes from now. */
export const POST = posted(async () => {
  await findPerson();
  return Response.json(await timeLeft(await readSessionToken()), { headers: { "cache-control": "no-store" } });
});
