import { organisationNumberFrom } from "#lib/identifiers.ts";

/** A word of a search, and as what it can be read: the beginning of a number, the end of one, an amount, the beginning of an organisation number. */
export type Word = { text: string; beginning?: string; end?: string; amount?: string; organisation?: string };

const dashes = /[\p{Pd}\u2212]/gu;
const withinFigures = /(?<=\d)[\s\u00a0\u202f](?=\d{3}(?:\D|$))/gu;
const currency = /^(?:kr|sek|:-)[.:]?$/i;

/** The words of a search. Figures with spaces among them may be one number too, "1 250,00": then there are two ways to read it. */
export function wordsOf(typed: string): Word[][] {
  const sought = typed.normalize("NFC").replaceAll("\0", " ").trim();
  return [...new Set([sought, sought.replace(withinFigures, "")])].map(split).filter((words) => words.length > 0);
}

function split(sought: string): Word[] {
  const words = sought.split(/\s+/).filter(Boolean).slice(0, 8);
  const meant = words.some((word) => amountOf(word)) ? words.filter((word) => !currency.test(word)) : words;
  return meant.map(read);
}

function read(word: string): Word {
  const born = /^(\d{6})-\*{4}$/.exec(word)?.[1];
  if (born) return { text: "", beginning: "", organisation: born };
  const text = digitsOf(word);
  const end = /^0*([1-9]\d*)$/.exec(text)?.[1];
  const amount = amountOf(word);
  return {
    text,
    ...(/\d/.test(text) && { beginning: text }),
    ...(end && { end }),
    ...(amount && { amount }),
    ...(/^\d{6,10}$/.test(text) && { organisation: text }),
  };
}

/** "1250", "1250,00", "1.250,00", "1,250.00", "−1250", as "1250.00": a credit note's is found with its sign and without. */
function amountOf(word: string): string | undefined {
  const figures = word.replace(dashes, "-").replace(/(?:kr|sek|:-)$/i, "");
  const grouped = figures.replace(/[.'’](?=\d{3}(?:\D|$))/g, "").replace(/,(?=\d{3}(?:\D|$))/g, "");
  const [, whole, part = ""] = /^-?0*(\d{1,15})(?:[.,](\d{1,2}))?$/.exec(grouped) ?? [];
  return whole && `${whole}.${part.padEnd(2, "0")}`;
}

/** A whole number is looked for as the ten digits that are stored, however it is written; of a part with its hyphen, the digits. */
function digitsOf(word: string): string {
  const whole = organisationNumberFrom(word);
  if (whole) return whole;
  const part = word.replace(/(?<=^\d{6})[\p{Pd}\u2212](?=\d{0,4}$)/u, "");
  return /^\d{6,10}$/.test(part) ? part : word;
}
