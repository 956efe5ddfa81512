import { posted, seeOther } from "#app/entry/handle-post.ts";
import { comeIn } from "#app/sign-in/come-in.ts";
import { answerCode } from "#lib/auth/codes/answer.ts";
import { readAsked } from "#lib/auth/codes/browser.ts";
import { takeTurn } from "#lib/auth/rate-limits.ts";
import { deviceOf } from "#lib/auth/sessions/device.ts";
import { noteSignIn } from "#lib/refused.ts";

/** Signs in with the code. */
export const POST = posted(async (form, request) => {
  const { browser, token, to } = await readAsked();
  await takeTurn("try in a browser", browser);
  const { sessionToken, locale, owesFactor, refusal } = await answerCode({
    browserToken: token ?? "",
    typed: String(form.get("code") ?? ""),
    device: deviceOf(request.headers.get("user-agent")),
  });
  noteSignIn("code", refusal);
  if (refusal) return seeOther(`/sign-in/code?problem=${refusal}`);

  return comeIn({ sessionToken, locale, owesFactor }, to);
});
