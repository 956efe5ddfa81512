import { locales } from "#lib/locale.ts";
import { compose } from "#lib/mail/compose.ts";
import { examples } from "./examples.ts";

export const inBothLanguages = <Facts>(letters: Record<string, Facts>) =>
  Object.entries(letters).flatMap(([kind, facts]) => locales.map((locale) => ({ kind, locale, facts })));

export const everyLetter = inBothLanguages(examples);

/** Every letter of the product, in both languages. */
export const composed = Promise.all(everyLetter.map(async (letter) => ({ ...letter, ...(await compose(letter)) })));
