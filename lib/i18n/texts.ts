import { createTranslator } from "next-intl";
import en from "./en.json" with { type: "json" };
import type { Locale } from "./locale.ts";
import sv from "./sv.json" with { type: "json" };

export type Texts = typeof sv;
export const texts: Record<Locale, Texts> = { sv, en };

/** For letters and scripts: no request needed. */
export const textsFor = (locale: Locale) => createTranslator({ locale, messages: texts[locale], timeZone: "Europe/Stockholm" });
