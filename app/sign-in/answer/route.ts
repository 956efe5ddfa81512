import { cookies } from "next/headers";
import { localeCookie } from "#app/ui/locale-cookie.ts";
import { posted, seeOther } from "#app/ui/posted.ts";
import { answerCode } from "#lib/auth/answer-code.ts";
import { forgetAsked, readAsked } from "#lib/auth/asked.ts";
import { deviceOf } from "#lib/auth/device.ts";
import { sessionCookie } from "#lib/auth/options.ts";
import { endSession } from "#lib/auth/session.ts";
import { takeTurn } from "#lib/auth/turns.ts";

/** Signs in with the code, in the language of whoever signs in; a session that was open in this browser ends. */
export const POST = posted(async (form, request) => {
  const { browser, token, to } = await readAsked();
  await takeTurn("try in a browser", browser);
  const { sessionToken, locale, owesFactor, refusal } = await answerCode({
    browserToken: token ?? "",
    typed: String(form.get("code") ?? ""),
    device: deviceOf(request.headers.get("user-agent")),
  });
  if (refusal) return seeOther(`/sign-in/code?problem=${refusal}`);

  await endSession();
  if (!owesFactor) await forgetAsked();
  const jar = await cookies();
  jar.set(sessionCookie.name, sessionToken, sessionCookie.options);
  if (!jar.has(localeCookie.name)) jar.set(localeCookie.name, locale, localeCookie.options);
  return seeOther(owesFactor ? "/sign-in/factor" : to);
});
