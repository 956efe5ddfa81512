import Organisationsnummer from "organisationsnummer";

/**
 * Ten digits out of what people have, or nothing when it is no Swedish number: with spaces, a dash of any length, an apostrophe or signs that
 * nobody sees, with the century, as a VAT number (SE…01), or with the word for it in front.
 */
export function organisationNumberFrom(typed: string): string | undefined {
  const number = digitsFrom(typed);
  return number && Organisationsnummer.valid(number) ? number : undefined;
}

/** Why something typed is no organisation number: too few or other signs, a check digit that does not fit, or a kind that does not exist. */
export function problemOf(typed: string): "digits" | "check-digit" | "kind" | undefined {
  const number = digitsFrom(typed);
  if (!number) return "digits";
  if (Organisationsnummer.valid(number)) return undefined;
  return checkDigitOf(number.slice(0, 9)) === Number(number[9]) ? "kind" : "check-digit";
}

/** What stands between and around figures: spaces, dashes, a plus for whoever is older than a hundred, dots, apostrophes, invisible signs. */
const amongFigures = /[\s\p{Pd}\p{Cf}\u2212+.'’´`]/gu;
const wordBefore = /^(?:org(?:anisations)?(?:nr|nummer)|momsreg(?:istrerings)?(?:nr|nummer)|vat(?:no|number)?):?/i;

function digitsFrom(typed: string): string | undefined {
  const word = typed.normalize("NFKC").replace(amongFigures, "").replace(wordBefore, "");
  const digits = word.replace(/^SE(\d{10})01$/i, "$1");
  if (!/^(\d{2})?\d{10}$/.test(digits)) return undefined;
  if (digits.length === 12 && !/^(16|18|19|20)/.test(digits)) return undefined;
  return digits.slice(-10);
}

/** The Luhn digit: every second figure doubled, beginning with the one nearest to it. */
function checkDigitOf(figures: string): number {
  const sum = [...figures].reverse().reduce((total, figure, place) => {
    const weighed = Number(figure) * (place % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** A sole trader's number is the owner's personal number: the third digit of a legal person's is two or more. */
const isPersonal = (organisationNumber: string): boolean => Number(organisationNumber[2]) < 2;

const legalForms = [
  "other",
  "estate",
  "public",
  "foreign",
  "other",
  "limited",
  "simple-partnership",
  "economic-association",
  "non-profit",
  "partnership",
] as const;

/** What kind of legal person a number belongs to: its first digit says so (the tax agency's SKV 709). */
export const legalFormOf = (organisationNumber: string) =>
  isPersonal(organisationNumber) ? "sole-trader" : (legalForms[Number(organisationNumber[0])] ?? "other");

/** "556900-0028", and "850101-****" for a sole trader: a personal number is not shown on screen. */
export const organisationNumberOnScreen = (organisationNumber: string): string =>
  `${organisationNumber.slice(0, 6)}-${isPersonal(organisationNumber) ? "****" : organisationNumber.slice(6)}`;

/** Thirteen digits of which the last is the check digit (GS1). */
export function isGln(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/** Where a sentence names an e-mail address, or a Swedish organisation or personal number. */
export const addressesWithin = /[^\s"'(<=]+@[^\s"')>]+/g;
export const numbersWithin = /(?<!\d)\d{6,8}[\s\p{Pd}\u2212+]?\d{4}(?!\d)/gu;

/** Whether a word out of an address can be an id at all; the database refuses others with an error. */
export const isId = (word: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(word);
