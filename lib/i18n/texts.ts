import { IntlMessageFormat } from "intl-messageformat";
import { Children, type ReactNode } from "react";
import type { Locale } from "../locale.ts";
import { en } from "./en.ts";
import { sv } from "./sv.ts";

export type Texts = typeof sv;
export const texts: Record<Locale, Texts> = { sv, en };

type Words = { [key: string]: string | Words };
type Values = Record<string, string | number>;
type Marked = Record<string, string | number | ((chunks: ReactNode[]) => ReactNode)>;
type Translator<Key extends string> = { (key: Key, values?: Values): string; rich: (key: Key, values: Marked) => ReactNode };

/** "customers.states", but not "customers.title": what has texts below it. */
type PartOf<Node> = { [Key in keyof Node & string]: Node[Key] extends string ? never : Key | `${Key}.${PartOf<Node[Key]>}` }[keyof Node &
  string];
type KeyOf<Node> = { [Key in keyof Node & string]: Node[Key] extends string ? Key : `${Key}.${KeyOf<Node[Key]>}` }[keyof Node & string];
type Below<Node, Path> = Path extends `${infer First extends keyof Node & string}.${infer Rest}`
  ? Below<Node[First], Rest>
  : Path extends keyof Node
    ? Node[Path]
    : Node;

export type Part = PartOf<Texts>;

/** The texts of one part, or all by their whole keys. Needs no request: for letters and scripts too. */
export function textsFor<Name extends Part | "" = "">(locale: Locale, part?: Name): Translator<KeyOf<Below<Texts, Name>> & string> {
  const messageOf = (key: string) => messageAt(part ? `${part}.${key}` : key, locale);
  return Object.assign((key: string, values?: Values) => String(messageOf(key).format(withNames(values, locale))), {
    rich: (key: string, values: Marked) => Children.toArray(messageOf(key).format(withNames(values, locale))),
  });
}

/** What somebody is called in this language: whoever has been erased has a word instead of a name. */
export const calledIn = (locale: Locale, name: string): string => (name === texts.en.ui.erased ? texts[locale].ui.erased : name);

function withNames<Some extends Marked>(values: Some | undefined, locale: Locale): Some | undefined {
  if (!values || !Object.values(values).includes(texts.en.ui.erased)) return values;
  const called = Object.entries(values).map(([key, value]) => [key, typeof value === "string" ? calledIn(locale, value) : value]);
  return Object.fromEntries(called);
}

const read: Record<Locale, Map<string, IntlMessageFormat>> = { sv: new Map(), en: new Map() };

/** Read once for the life of the process: that takes a hundred times as long as to write it with other values. */
function messageAt(path: string, locale: Locale): IntlMessageFormat {
  const known = read[locale].get(path);
  if (known) return known;
  const message = new IntlMessageFormat(textAt(path, locale), locale);
  read[locale].set(path, message);
  return message;
}

function textAt(path: string, locale: Locale): string {
  const found = path
    .split(".")
    .reduce<string | Words | undefined>((node, key) => (typeof node === "object" ? node[key] : node), texts[locale]);
  if (typeof found !== "string") throw new Error(`No text is called ${path}`);
  return found;
}
