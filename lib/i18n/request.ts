import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { localeCookie } from "#lib/cookies.ts";
import { isLocale, type Locale } from "./locale.ts";
import { texts } from "./texts.ts";

export default getRequestConfig(async () => {
  const locale = await chosenLocale();
  return { locale, messages: texts[locale], timeZone: "Europe/Stockholm" };
});

async function chosenLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie.name)?.value;
  if (isLocale(chosen)) return chosen;
  const accepted = (await headers()).get("accept-language") ?? "";
  return accepted.toLowerCase().startsWith("en") ? "en" : "sv";
}
