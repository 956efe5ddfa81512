export const locales = ["sv", "en"] as const;
export type Locale = (typeof locales)[number];
export const isLocale = (word: unknown): word is Locale => locales.some((locale) => locale === word);
