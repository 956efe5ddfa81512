import { cookies, headers } from "next/headers";
import { cache } from "react";
import { localeCookie } from "#lib/cookies.ts";
import { isLocale, type Locale } from "../locale.ts";
import { type Part, textsFor } from "./texts.ts";

/** What was chosen in this browser, otherwise what it asks for. */
export const getLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(localeCookie.name)?.value;
  if (isLocale(chosen)) return chosen;
  const accepted = (await headers()).get("accept-language") ?? "";
  return accepted.toLowerCase().startsWith("en") ? "en" : "sv";
});

/** The texts of one part in the reader's language. */
export const getTranslations = async <Name extends Part>(part: Name) => textsFor(await getLocale(), part);
