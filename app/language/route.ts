import { cookies } from "next/headers";
import { posted, seeOther } from "#app/ui/posted.ts";
import { isSecure } from "#env.ts";
import { rememberLocale } from "#lib/auth/locale.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { ownPath } from "#lib/links.ts";

const oneYear = 365 * 24 * 3600;

export const POST = posted(async (form) => {
  const locale = form.get("locale");
  if (isLocale(locale)) {
    (await cookies()).set("locale", locale, { maxAge: oneYear, path: "/", httpOnly: true, sameSite: "lax", secure: isSecure });
    await rememberLocale(locale);
  }
  return seeOther(ownPath(form.get("back")));
});
