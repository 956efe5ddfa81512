const digitsOf = (text: string): number[] => [...text].map(Number);

/** Each digit times its weight. Weights that are too few begin again. */
const weighed = (digits: number[], weights: number[]): number =>
  digits.reduce((sum, digit, place) => sum + digit * (weights[place % weights.length] ?? 0), 0);

/** GS1's: from the right threes and ones. Of any length, as the official rules ask. */
export function hasGs1CheckDigit(text: string): boolean {
  if (!/^\d+$/.test(text)) return false;
  const [check, ...others] = digitsOf(text).reverse();
  return check === (10 - (weighed(others, [3, 1]) % 10)) % 10;
}

/** Luhn's over the first ten digits: what follows them is not looked at. */
export function hasSwedishCheckDigit(text: string): boolean {
  if (!/^\d{10,}$/.test(text)) return false;
  return isLuhn(text.slice(0, 10));
}

/** The check digit of OCR numbers, bankgiro and plusgiro too: every second figure is doubled, from the right. */
export function isLuhn(text: string): boolean {
  if (!/^\d+$/.test(text)) return false;
  const sum = digitsOf(text)
    .reverse()
    .reduce((total, digit, place) => {
      const doubled = place % 2 === 0 ? digit : digit * 2;
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
}

/** A Norwegian organisation number: nine digits, modulus 11. */
export function isNorwegianOrganisation(text: string): boolean {
  if (!/^\d{9}$/.test(text) || Number(text) === 0) return false;
  const [check, ...others] = digitsOf(text).reverse();
  return check === (11 - (weighed(others, [2, 3, 4, 5, 6, 7]) % 11)) % 11;
}

/** A Belgian enterprise number: ten digits, of which the last two are 97 minus the rest of the first eight. */
export const isBelgianEnterprise = (text: string): boolean =>
  /^\d{10}$/.test(text) && Number(text.slice(8)) === 97 - (Number(text.slice(0, 8)) % 97);

/** An Australian business number: eleven digits, modulus 89 with one taken from the first. */
export function isAustralianBusiness(text: string): boolean {
  if (!/^\d{11}$/.test(text)) return false;
  const [first = 0, ...others] = digitsOf(text);
  return weighed([first - 1, ...others], [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 === 0;
}

/** A Greek tax number, of which the first nine digits are looked at. */
export function isGreekTaxNumber(text: string): boolean {
  if (!/^\d{9}/.test(text)) return false;
  const sum = weighed(digitsOf(text.slice(0, 8)), [256, 128, 64, 32, 16, 8, 4, 2]);
  return (sum % 11) % 10 === Number(text[8]);
}

/** An Italian VAT number without its IT: eleven digits, where twice an even place's digit is counted across. */
export function isItalianVatNumber(text: string): boolean {
  if (!/^\d{11}$/.test(text)) return false;
  const acrossDouble = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  return digitsOf(text).reduce((sum, digit, place) => sum + (place % 2 === 0 ? digit : (acrossDouble[digit] ?? 0)), 0) % 10 === 0;
}

/** An Italian tax code: a person's sixteen characters, or a company's eleven digits. */
export const isItalianTaxCode = (text: string): boolean => /^(?:\d{11}|[A-Za-z]{6}\d{2}[A-Za-z]\d{2}.{3}\d[A-Za-z])$/.test(text);

/** An international bank account number: what it is made of, and its remainder by 97. Small letters are none. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/.test(text)) return false;
  const figures = [...`${text.slice(4)}${text.slice(0, 4)}`].map((sign) => Number.parseInt(sign, 36)).join("");
  return BigInt(figures) % 97n === 1n;
}
