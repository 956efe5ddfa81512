import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { askForCode } from "#lib/auth/codes/ask.ts";
import { findAskedAddress, keepSignInAttempt, readSignInAttempt } from "#lib/auth/codes/browser.ts";
import { networkAddress } from "#lib/auth/network.ts";
import { findInvitation } from "#lib/collaborations/views/invitation.ts";
import { fullAddress } from "#lib/fields.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { ownPath } from "#lib/links.ts";
import { findInvitedPlace } from "#lib/people/invited-place.ts";

/** Asks for a code: for the address typed, for the one an invitation went to, or once more for the last one. */
export const POST = postHandler(async (form) => {
  const { isKept, ...asked } = await readSignInAttempt();
  const to = form.has("to") ? ownPath(form.get("to")) : asked.to;
  const typed = await addressOf(form, asked.token);
  await keepSignInAttempt({ ...asked, to, typed: String(form.get("email") ?? "").slice(0, 300) });
  const email = fullAddress.safeParse(typed);
  if (!email.success) return seeOther("/sign-in?problem=address");

  const asker = { address: await networkAddress(), locale: await getLocale(), ...(isKept && { browser: asked.browser }) };
  const { browserToken } = await askForCode({ email: email.data, ...asker });
  await keepSignInAttempt({ browser: asked.browser, token: browserToken, to });
  return seeOther(isKept ? "/sign-in/code" : "/sign-in/code?first=yes");
});

async function addressOf(form: FormData, token: string | undefined): Promise<string> {
  const invitation = form.get("invitation");
  if (typeof invitation === "string") return ((await findInvitation(invitation)) ?? (await findInvitedPlace(invitation)))?.email ?? "";
  if (form.has("again")) return (token && (await findAskedAddress(token))) || "";
  return String(form.get("email") ?? "");
}
