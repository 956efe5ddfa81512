import { headers } from "next/headers";
import { getLocale } from "#lib/i18n/request.ts";
import { ownPath } from "#lib/links.ts";

/** Which language one can change to, and the page to come back to. */
export async function otherLanguage() {
  const other = (await getLocale()) === "sv" ? "en" : "sv";
  return { other, back: ownPath((await headers()).get("x-path")) } as const;
}
