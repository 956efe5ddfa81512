import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { finishSignIn } from "#app/sign-in/finish-sign-in.ts";
import { answerCode } from "#lib/auth/codes/answer.ts";
import { readSignInAttempt } from "#lib/auth/codes/browser.ts";
import { networkAddress } from "#lib/auth/network.ts";
import { consumeLimit } from "#lib/auth/rate-limits.ts";
import { deviceOf } from "#lib/auth/sessions/device.ts";
import { noteSignIn } from "#lib/refused.ts";

/** Signs in with the code. */
export const POST = postHandler(async (form, request) => {
  const { browser, token, to } = await readSignInAttempt();
  await consumeLimit("try in a browser", browser);
  const { sessionToken, locale, owesFactor, refusal } = await answerCode({
    browserToken: token ?? "",
    typed: String(form.get("code") ?? ""),
    device: deviceOf(request.headers.get("user-agent")),
    network: await networkAddress(),
  });
  noteSignIn("code", refusal);
  if (refusal) return seeOther(`/sign-in/code?problem=${refusal}`);

  return finishSignIn({ sessionToken, locale, owesFactor }, to);
});
