import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { env } from "#env.ts";
import { networkAddress } from "#lib/auth/network.ts";
import { ApplicationInput } from "#lib/offices/input.ts";
import { askToJoin } from "#lib/offices/join/ask.ts";
import { keepApplication, keepToken, readApplication } from "../draft.ts";

/** Mails a code to whoever wants to add their office: for what was typed, or once more for what was typed before. */
export const POST = postHandler(async (form) => {
  if (env.JOIN === "closed") return seeOther("/join");
  const kept = await readApplication();
  const values = form.has("again") ? (kept ?? {}) : await keepApplication(form);
  const { data: input } = ApplicationInput.safeParse(values);
  if (!input) return seeOther("/join?problem=fields");

  const { email, locale } = input;
  const { browserToken } = await askToJoin({ email, locale, network: await networkAddress() });
  await keepToken(values, browserToken);
  return seeOther("/join/code?first=yes");
});
