import { cookies } from "next/headers";
import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { forgetSignInAttempt } from "#lib/auth/codes/browser.ts";
import { showFactor } from "#lib/auth/factor/show.ts";
import { sessionCookie } from "#lib/auth/sessions/options.ts";
import { readSessionToken } from "#lib/auth/sessions/require.ts";
import { ownPath } from "#lib/links.ts";
import { noteSignIn } from "#lib/refused.ts";

/** Takes a code of the second factor. */
export const POST = postHandler(async (form) => {
  const to = ownPath(form.get("to"));
  const { sessionToken, refusal } = await showFactor(await readSessionToken(), String(form.get("code") ?? "").slice(0, 100));
  if (refusal === "not-asked") return seeOther("/sign-in");
  noteSignIn("second factor", refusal);
  if (refusal) return seeOther(`/sign-in/factor?problem=${refusal}&to=${encodeURIComponent(to)}`);

  (await cookies()).set(sessionCookie.name, sessionToken, sessionCookie.options);
  await forgetSignInAttempt();
  return seeOther(to);
});
