import Organisationsnummer from "organisationsnummer";

/** Ten digits out of whatever was typed (spaces, hyphen, plus, twelve digits), or nothing when it is no Swedish number. */
export function organisationNumberFrom(typed: string): string | undefined {
  const digits = typed.replace(/[\s+-]/g, "");
  if (!/^(\d{2})?\d{10}$/.test(digits)) return undefined;
  if (digits.length === 12 && !/^(16|18|19|20)/.test(digits)) return undefined;
  const number = digits.slice(-10);
  return Organisationsnummer.valid(number) ? number : undefined;
}

/** A sole trader's number is the owner's personal number: the third digit of a legal person's is two or more. */
const isPersonal = (organisationNumber: string): boolean => Number(organisationNumber[2]) < 2;

/** "556900-0028", and "850101-****" for a sole trader: a personal number is not shown on screen. */
export const organisationNumberOnScreen = (organisationNumber: string): string =>
  `${organisationNumber.slice(0, 6)}-${isPersonal(organisationNumber) ? "****" : organisationNumber.slice(6)}`;

/** "k•••@agrensbageri.se". */
export const addressOnScreen = (email: string): string => email.replace(/^(.)[^@]*/, "$1•••");

/** Whether a word out of an address can be an id at all; the database refuses others with an error. */
export const isId = (word: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(word);
