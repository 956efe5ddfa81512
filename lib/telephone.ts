import parse, { type PhoneNumber } from "libphonenumber-js/max";

const home = "SE";
const dashes = /[\p{Pd}\u2212]/gu;
const wordBefore = /^(?:tel(?:efon|ephone)?|mob(?:il|ile|tel)?|phone|växel|vx)\b[.:]?\s*/iu;
const extension = /\s*,?\s*\b(?:ankn(?:ytning)?|ext(?:ension)?)\b[.:]?\s*(?=\d+$)/iu;
/**
 * From its country or its area on. A spreadsheet drops a leading zero or plus, which shows in a mobile's number only: another could be one
 * without its area.
 */
const isWhole = /^(?:\(?[+0]|7(?:\D?\d){8}$|46(?:\D{0,2}\d){7,10}$)/;
const reachesMobiles: ReadonlySet<string> = new Set(["MOBILE", "FIXED_LINE_OR_MOBILE"]);

/**
 * A telephone number out of what people write, as it is stored: "+46701740605", with an extension "+468123456;ext=12". Nothing when no
 * country has such a number. One without a country's code is Swedish.
 */
export function telephoneFrom(typed: string): string | undefined {
  return storedOf(parsed(typed));
}

/** The same for a number that reaches a mobile, or why it does not. */
export function mobileFrom(
  typed: string,
): { number: string; problem?: undefined } | { number?: undefined; problem: "unreadable" | "no mobile" } {
  const found = parsed(typed);
  const number = storedOf(found);
  if (!found || !number || found.ext) return { problem: "unreadable" };
  return reachesMobiles.has(found.getType() ?? "") ? { number } : { problem: "no mobile" };
}

/** "070-174 06 05", and "+47 41 23 45 67" abroad; what was stored before numbers were read, and is none, as it stands. */
export function telephoneOnScreen(stored: string): string {
  const found = parsed(stored);
  if (!storedOf(found)) return stored;
  return found?.country === home ? found.formatNational().replace(" ext. ", " ankn. ") : (found?.formatInternational() ?? stored);
}

/** "•••05": enough to see that a number became another one. */
export const telephoneInHistory = (stored: string): string => `•••${stored.replace(/;.*$|\D/g, "").slice(-2)}`;

/** A part of a number as somebody searches for it: what stands in the stored one, or nothing when it is no such part. */
export function partOfTelephone(typed: string): string | undefined {
  const sought = plain(typed);
  if (!/^[+0][\d\s()./-]{3,}$/.test(sought)) return undefined;
  const figures = sought.replace(/[\s()./-]/g, "");
  return telephoneFrom(figures) ?? figures.replace(/^00(?=[1-9])/, "+").replace(/^0(?=[1-9])/, "+46");
}

function parsed(typed: string): PhoneNumber | undefined {
  const number = plain(typed).replace(wordBefore, "").replace(extension, " ext. ");
  if (!isWhole.test(number)) return undefined;
  return parse(number, { defaultCountry: home, extract: false });
}

const storedOf = (found: PhoneNumber | undefined) => (found?.isValid() ? found.format("RFC3966").replace(/^tel:/, "") : undefined);

/** With plain spaces and hyphens, and without signs that nobody sees, which come along from address books and web pages. */
const plain = (typed: string) =>
  typed
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .replace(dashes, "-")
    .trim();
