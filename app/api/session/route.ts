import { postHandler } from "#app/entry/handle-post.ts";
import { timeLeft } from "#lib/auth/sessions/list.ts";
import { findPerson, readSessionToken } from "#lib/auth/sessions/require.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";

/** How long the one who looks at a page stays signed in, and the words in which it says so. Asking does not prolong it. */
export async function GET(): Promise<Response> {
  const { idle } = texts[await getLocale()].ui;
  return Response.json({ ...(await timeLeft(await readSessionToken())), texts: idle }, { headers: { "cache-control": "no-store" } });
}

/** "Stay signed in": for thirty minutes from now. */
export const POST = postHandler(async () => {
  await findPerson();
  return GET();
});
