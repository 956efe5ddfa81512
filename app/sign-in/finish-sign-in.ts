import { cookies } from "next/headers";
import { seeOther } from "#app/entry/handle-post.ts";
import { forgetSignInAttempt } from "#lib/auth/codes/browser.ts";
import { sessionCookie } from "#lib/auth/sessions/options.ts";
import { endSession } from "#lib/auth/sessions/require.ts";
import type { Entry } from "#lib/auth/sessions/start.ts";
import { localeCookie } from "#lib/cookies.ts";

/** On to where somebody wanted to go, in their language and under a new token; a session that was open in this browser ends. */
export async function finishSignIn({ sessionToken, locale, owesFactor }: Entry, to: string): Promise<Response> {
  await endSession();
  if (!owesFactor) await forgetSignInAttempt();
  const jar = await cookies();
  jar.set(sessionCookie.name, sessionToken, sessionCookie.options);
  if (!jar.has(localeCookie.name)) jar.set(localeCookie.name, locale, localeCookie.options);
  return seeOther(owesFactor ? `/sign-in/factor?to=${encodeURIComponent(to)}` : to);
}
