import { domainToASCII, domainToUnicode } from "node:url";

/** An address whose domain has letters beyond ASCII, as mail servers know it: "info@åkeri.se" is "info@xn--keri-poa.se". */
export function withPlainDomain(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  if (at < 1 || !/[^\0-\x7f]/.test(domain) || hasLookalike(domain)) return address;
  return `${address.slice(0, at)}@${domainToASCII(domain.normalize("NFC")) || domain}`;
}

/** Signs that only look like letters: the one for kelvin, those of other widths, dots of other writing, what nobody sees. */
const hasLookalike = (domain: string) =>
  !/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) || domain.includes("\u212a") || domain.normalize("NFKC") !== domain.normalize("NFC");

/** The same address in the letters that its owner writes, wherever somebody reads one: "info@åkeri.se". */
export function shownAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const labels = address.slice(at + 1).split(".");
  return at < 1 ? address : `${address.slice(0, at)}@${labels.map(shownLabel).join(".")}`;
}

/** What would be read back as something else, or could be taken for another domain, stays as mail servers know it. */
function shownLabel(label: string): string {
  const plain = label.toLowerCase();
  if (!plain.startsWith("xn--")) return label;
  const shown = domainToUnicode(plain);
  return domainToASCII(shown) === plain && !hasLookalike(shown) && isOneScript(shown) && !looksLatin.test(shown) ? shown : label;
}

const letters = (script: string) => `[\\p{sc=${script}}&&[\\p{L}\\p{M}\\p{N}]]`;
/** These have every mark in one sign with its letter: a mark of its own is there to hide something. */
const unmarked = (script: string) => `[\\p{sc=${script}}&&\\p{L}]`;

/** What domains are spelled with; a label of two scripts ("аpple" with a Cyrillic а) is there to deceive. */
const spellings = [
  // Latin without the letters of phonetics, which nobody spells with and which look like others.
  "a-z\\u00df-\\u024f\\u1e00-\\u1eff",
  ...["Greek", "Cyrillic"].map(unmarked),
  ...["Arabic", "Armenian", "Bengali", "Devanagari", "Ethiopic", "Georgian", "Gujarati", "Gurmukhi", "Hebrew", "Kannada"].map(letters),
  ...["Khmer", "Lao", "Malayalam", "Myanmar", "Oriya", "Sinhala", "Tamil", "Telugu", "Thaana", "Thai", "Tibetan"].map(letters),
  ...["\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u30fc", "\\p{sc=Han}\\p{sc=Hangul}", "\\p{sc=Han}\\p{sc=Bopomofo}"],
].map((signs) => new RegExp(`^[${signs}0-9\\-]+$`, "v"));

const isOneScript = (label: string) => spellings.some((spelling) => spelling.test(label));

/** Words of Cyrillic or Greek letters that all look like Latin ones: "аррӏе" is no apple. */
const looksLatin = /^(?:[асԁеһіјӏорԛѕԝхуъьҽпгѵѡꙇ0-9-]+|[αγικνρυωηοτχςϲϳ0-9-]+)$/u;

/** "k•••@agrensbageri.se". */
export const addressOnScreen = (email: string): string => shownAddress(email).replace(/^(.)[^@]*/, "$1•••");
