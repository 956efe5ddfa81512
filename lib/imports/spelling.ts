const beyondAscii = /\P{ASCII}/gu;
const looked = 200_000;

/** How much the signs beyond ASCII look like those of a Swedish text, where they stand: 1 when each of them does, below 0 when they look wrong. */
export function closenessOf(text: string): number {
  const part = text.slice(0, looked);
  const weights = [...part.matchAll(beyondAscii)].map(({ 0: sign, index }) =>
    weightOf(sign, part[index - 1] ?? " ", part[index + sign.length] ?? " "),
  );
  return weights.length === 0 ? 1 : weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
}

const isLower = (sign: string) => /\p{Ll}/u.test(sign);
const isLetter = (sign: string) => /\p{L}/u.test(sign);

const letterWeightOf = (sign: string): number => {
  if (/[åäöÅÄÖéÉüÜ]/.test(sign)) return 1;
  return /[æøÆØèàáíóúñçëïôêßšžŠŽ]/.test(sign) ? 0.4 : -0.2;
};

/** Names begin with a capital, and few words are one letter. */
function initialWeightOf(sign: string, after: string): number {
  if (isLower(sign)) return isLetter(after) || /[åäö]/.test(sign) ? 0.6 * letterWeightOf(sign) : -0.2;
  return letterWeightOf(sign);
}

function weightOf(sign: string, before: string, after: string): number {
  const isOutOfPlace = (/\p{Lu}/u.test(sign) && isLower(before)) || (isLower(sign) && /\p{Lu}/u.test(before) && /\p{Lu}/u.test(after));
  if (isOutOfPlace) return -1;
  if (isLetter(sign) && !isLetter(before)) return initialWeightOf(sign, after);
  if (isLetter(sign)) return letterWeightOf(sign);
  if (/[’]/.test(sign)) return 0.3;
  return /[–—‘“”…´•·€§°½®©\u00a0]/.test(sign) && !(isLetter(before) && isLetter(after)) ? 0.3 : -1;
}
