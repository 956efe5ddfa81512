import { and, like, or, type SQL, sql } from "drizzle-orm";
import { customers } from "#db/schema/index.ts";
import { withPlainDomain } from "#lib/addresses.ts";
import { numbersWithin, organisationNumberFrom, organisationNumberOnScreen } from "#lib/identifiers.ts";
import { partOfTelephone, telephoneFrom } from "#lib/telephone.ts";

/**
 * What a search finds: each word anywhere in name, number, organisation number, telephone or e-mail; case, marks of letters and hyphens
 * forgiven. A whole telephone number is looked for as one: its groups by themselves stand in many numbers.
 */
export function matching(typed: string): SQL | undefined {
  const sought = typed.normalize("NFC").replaceAll("\0", " ").trim();
  const words = sought.split(/\s+/).filter(Boolean).slice(0, 8);
  const number = partOfTelephone(sought);
  const byNumber = number ? like(customers.searchText, `%${number}%`) : undefined;
  if (byNumber && words.length > 1 && telephoneFrom(sought)) return byNumber;
  return or(and(...words.map(containing)), byNumber);
}

/** A search as it may stand in an address: without the last figures of a personal number. */
export const withoutPersonalNumbers = (typed: string): string =>
  typed.replace(numbersWithin, (found) => {
    const number = organisationNumberFrom(found);
    const shown = number && organisationNumberOnScreen(number);
    return shown?.endsWith("*") ? shown : found;
  });

function containing(word: string): SQL | undefined {
  const born = /^(\d{6})-\*{4}$/.exec(word)?.[1];
  if (born) return like(customers.organisationNumber, `${born}____`);
  const forms = new Set([digitsOf(word), withPlainLabels(word)]);
  return or(...[...forms].map((form) => like(customers.searchText, sql`'%' || fold(${literal(form)}) || '%'`)));
}

/** An address, or the domain of one, as it is stored. */
function withPlainLabels(word: string): string {
  const before = word.includes("@") ? "a" : "a@";
  return withPlainDomain(`${before}${word}`).slice(before.length);
}

/** A whole number is looked for as the ten digits that are stored, however it is written; of a part with its hyphen, the digits. */
function digitsOf(word: string): string {
  const whole = organisationNumberFrom(word);
  if (whole) return whole;
  const part = word.replace(/(?<=^\d{6,8})[\p{Pd}\u2212](?=\d{0,4}$)/u, "");
  return /^\d{6,12}$/.test(part) ? part.replace(/^16(?=\d{10}$)/, "") : word;
}

/** `%` and `_` are letters to a searcher. */
const literal = (word: string) => word.replace(/[\\%_]/g, "\\$&");
