import { cookies } from "next/headers";
import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { rememberLocale } from "#lib/auth/sessions/locale.ts";
import { localeCookie } from "#lib/cookies.ts";
import { ownPath } from "#lib/links.ts";
import { isLocale } from "#lib/locale.ts";

export const POST = postHandler(async (form) => {
  const locale = form.get("locale");
  if (isLocale(locale)) {
    (await cookies()).set(localeCookie.name, locale, localeCookie.options);
    await rememberLocale(locale);
  }
  return seeOther(ownPath(form.get("back")));
});
