import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { env } from "#env.ts";
import { consumeLimit } from "#lib/auth/rate-limits.ts";
import { ApplicationInput } from "#lib/offices/input.ts";
import { confirmApplication } from "#lib/offices/join/confirm.ts";
import { keepSent, readApplication } from "../draft.ts";

/** The code confirms the address: what was typed is sent. */
export const POST = postHandler(async (form) => {
  if (env.JOIN === "closed") return seeOther("/join");
  const { token = "", ...values } = (await readApplication()) ?? {};
  const { data: application } = ApplicationInput.safeParse(values);
  if (!application || !token) return seeOther("/join?problem=code-expired");
  await consumeLimit("try in a browser", token);

  const typed = String(form.get("code") ?? "");
  const { email, refusal } = await confirmApplication({ browserToken: token, typed, application, mode: env.JOIN });
  if (refusal === "terms-changed") return seeOther("/join?problem=terms-changed");
  if (refusal) return seeOther(`/join/code?problem=${refusal}`);

  await keepSent(email);
  return seeOther("/join/sent");
});
