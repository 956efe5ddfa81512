import { cookies } from "next/headers";
import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { rememberLocale } from "#lib/auth/locale.ts";
import { localeCookie } from "#lib/cookies.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { ownPath } from "#lib/links.ts";

export const POST = postHandler(async (form) => {
  const locale = form.get("locale");
  if (isLocale(locale)) {
    (await cookies()).set(localeCookie.name, locale, localeCookie.options);
    await rememberLocale(locale);
  }
  return seeOther(ownPath(form.get("back")));
});
