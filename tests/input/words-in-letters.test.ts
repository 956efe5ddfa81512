import { expect, test } from "vitest";
import { compose } from "#lib/mail/compose.ts";
import { isLetterKind, letterKinds } from "#lib/outbox/kinds.ts";
import { everyLetter } from "#tests/emails/every-letter.ts";
import { hostileWords } from "#tests/support/hostile/words.ts";

type Letter = (typeof everyLetter)[number];

/** All of them in one: what ends a tag or an attribute does so wherever it stands. The database keeps no NUL. */
const joined = (words: string[]) => words.join(" ").replaceAll("\0", "");
const all = joined(hostileWords.filter((word) => word.length < 1000));
const tooLong = joined(hostileWords.filter((word) => word.length >= 1000));

/** Tags with the names of their attributes, and where links lead: what a letter is made of but for its words. */
const frameOf = (html: string) => [
  ...[...withoutFilling(html).matchAll(/<(\/?[a-z!][\w-]*)((?:"[^"]*"|[^">])*)>/gi)].map(([, tag, rest = ""]) => [
    tag,
    ...[...rest.matchAll(/([\w-]+)=(?="[^"]*")/g)].map(([, name]) => name),
  ]),
  ...[...html.matchAll(/\b(?:href|src|action)="([^"]*)"/g)].map(([, way]) => way?.replace(/^mailto:.*/, "mailto:")),
];

/** What stands behind a short line in a list of mails, so that nothing of the letter does. */
const withoutFilling = (html: string) => html.replaceAll(/<div>[\s\u00a0\u200b-\u200f\ufeff]*<\/div>/g, "");

/** The letter with the same words in every fact that is words; a fact that is something else refuses them. */
function withWords({ kind, locale, facts }: Letter, words: string) {
  if (!isLetterKind(kind)) throw new Error(`${kind} is no kind of letter`);
  const schema = letterKinds[kind].facts;
  const takes = (name: string, fact: unknown) => schema.safeParse({ ...facts, [name]: fact }).success;
  const rowOf = (name: string, row: object) =>
    Object.entries(row).map(([part, fact]) => [part, typeof fact === "string" && takes(name, [{ ...row, [part]: "ord" }]) ? words : fact]);
  const changed = Object.entries(facts).map(([name, fact]) => {
    if (Array.isArray(fact)) return [name, fact.map((one) => (typeof one === "object" ? Object.fromEntries(rowOf(name, one)) : words))];
    return [name, typeof fact === "string" && takes(name, "ord") ? words : fact];
  });
  return compose({ kind, locale, facts: Object.fromEntries(changed) });
}

test.each(everyLetter.filter(({ locale }) => locale === "sv"))(
  "whatever stands in the facts of $kind, nothing in it is more than words",
  async (letter) => {
    const plain = await withWords(letter, "ord");

    for (const words of [all, tooLong]) {
      const { html, subject } = await withWords(letter, words);
      expect(frameOf(html)).toEqual(frameOf(plain.html));
      expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    }
  },
);
