import { and, like, or, type SQL, sql } from "drizzle-orm";
import { documents } from "#db/schema/index.ts";
import { organisationNumberFrom } from "#lib/identifiers.ts";

const dashes = /[\p{Pd}\u2212]/gu;
const withinFigures = /(?<=\d)[\s\u00a0\u202f](?=\d{3}(?:\D|$))/gu;
const currency = /^(?:kr|sek|:-)[.:]?$/i;

/**
 * What a search finds: each word anywhere in number, counterpart, organisation number or reference, or an amount, however it is written; case
 * and marks of letters forgiven. Figures with spaces among them are looked for as one number too: "1 250,00".
 */
export function matching(typed: string): SQL | undefined {
  const sought = typed.normalize("NFC").replaceAll("\0", " ").trim();
  return or(...[...new Set([sought, sought.replace(withinFigures, "")])].map(byWords));
}

function byWords(sought: string): SQL | undefined {
  const words = sought.split(/\s+/).filter(Boolean).slice(0, 8);
  const meant = words.some((word) => amountOf(word)) ? words.filter((word) => !currency.test(word)) : words;
  return and(...meant.map(containing));
}

/** What is looked for is folded once: in a plan that is kept it would be for each row. */
function containing(word: string): SQL | undefined {
  const born = /^(\d{6})-\*{4}$/.exec(word)?.[1];
  if (born) return like(documents.counterpartNumber, `${born}____`);
  const amount = amountOf(word);
  return or(
    like(documents.searchText, sql`(select '%' || fold(${literal(digitsOf(word))}) || '%')`),
    amount ? sql`abs(${documents.payable}) = ${amount}::numeric` : undefined,
  );
}

/** "1250", "1250,00", "1.250,00", "1,250.00", "−1250": a credit note's is found with its sign and without. */
function amountOf(word: string): string | undefined {
  const figures = word.replace(dashes, "-").replace(/(?:kr|sek|:-)$/i, "");
  const grouped = figures.replace(/[.'’](?=\d{3}(?:\D|$))/g, "").replace(/,(?=\d{3}(?:\D|$))/g, "");
  const [, amount] = /^-?(\d{1,15}(?:[.,]\d{1,2})?)$/.exec(grouped) ?? [];
  return amount?.replace(",", ".");
}

/** A whole number is looked for as the ten digits that are stored, however it is written; of a part with its hyphen, the digits. */
function digitsOf(word: string): string {
  const whole = organisationNumberFrom(word);
  if (whole) return whole;
  const part = word.replace(/(?<=^\d{6})[\p{Pd}\u2212](?=\d{0,4}$)/u, "");
  return /^\d{6,10}$/.test(part) ? part : word;
}

/** `%` and `_` are letters to a searcher. */
const literal = (word: string) => word.replace(/[\\%_]/g, "\\$&");
