import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { letterKinds } from "#lib/outbox/kinds.ts";

type Rule = { sentence: string; file: string; names: string[]; test: string };

const read = (file: string) => readFileSync(file, "utf8");
const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? "");

/** The rows of docs/rules.md: a sentence, a file with names in it, and a test. */
const page = read("docs/rules.md");
const rules = [...page.matchAll(/^\| +(.+?) +\| +(`.+?`) +\| +`(.+?)` +\|$/gm)].map(([, sentence = "", where = "", test = ""]): Rule => {
  const [file = "", ...names] = quoted(where);
  return { sentence, file, names, test };
});
const named = new Set(rules.flatMap(({ names }) => names));

const holds = (text: string, name: string) => new RegExp(`(?<![\\w-])${RegExp.escape(name)}(?![\\w-])`).test(text);

/** What a name is declared as, up to the comma or semicolon after it: in the file itself, or in the one that it is imported from. */
function declarationOf(file: string, name: string): string {
  const text = read(file);
  const declared = new RegExp(`\\bconst ${RegExp.escape(name)} = |(?<=[\\s{])"?${RegExp.escape(name)}"?: `).exec(text);
  if (declared) return firstValueOf(text.slice(declared.index + declared[0].length));
  const imported = [...text.matchAll(/^import \{([^}]*)\} from "([#.][^"]+)"/gm)].find(([, names = ""]) => holds(names, name))?.[2];
  if (!imported) return "";
  return declarationOf(imported.startsWith("#") ? imported.slice(1) : posix.join(posix.dirname(file), imported), name);
}

function firstValueOf(text: string): string {
  let depth = 0;
  const end = [...text].findIndex((sign) => {
    depth += "([{".includes(sign) ? 1 : ")]}".includes(sign) ? -1 : 0;
    return depth < 0 || (depth === 0 && (sign === "," || sign === ";"));
  });
  return text.slice(0, end);
}

/** The numbers in a value: 24 of `24 * 60`, 5 of `5 * 1024 * 1024`, as one says it in hours and MB. None in what is computed. */
function numbersIn(value: string): number[] {
  if (value.includes("=>")) return [];
  const inUnits = value.replace(/(\d)(?: \* (?:60|1024)\b)+/g, "$1");
  return [...inUnits.matchAll(/(?<![\w.])\d[\d_]*(?:\.\d+)?/g)].map(([number]) => Number(number.replaceAll("_", "")));
}

/** "30 days", and not "SHA-256". */
const numbersSaid = (sentence: string) => [...sentence.matchAll(/(?<![\w-])\d+(?!\w)/g)].map(([number]) => Number(number));
const numberWords = /\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|sixty|hundred|thousand)\b/i;

test("there are many rules, each said once", () => {
  const lines = page.split("\n").filter((line) => line.startsWith("|"));
  const headings = lines.filter((line) => /^\| (?:Rule|-+) +\||^\| -/.test(line));

  expect(rules.length).toBeGreaterThanOrEqual(60);
  expect(rules).toHaveLength(lines.length - headings.length);
  const sentences = rules.map(({ sentence }) => sentence.toLowerCase());
  expect(sentences.filter((sentence, place) => sentences.indexOf(sentence) !== place)).toEqual([]);
});

test("every file and test that a rule names is there, and what it names stands in the file", () => {
  const missing = rules.flatMap(({ file, names, test }) => [
    ...[file, test].filter((path) => !existsSync(path)),
    ...names.filter((name) => existsSync(file) && !holds(read(file), name)).map((name) => `${name} in ${file}`),
  ]);

  expect(missing).toEqual([]);
  expect(rules.filter(({ names }) => names.length === 0)).toEqual([]);
  expect(rules.filter(({ test }) => !/^tests\/.*\.(?:test|spec)\.tsx?$/.test(test))).toEqual([]);
});

test("a number in a rule is the one in the code, and stands there in figures", () => {
  const compared = rules
    .filter(({ file }) => existsSync(file))
    .map(({ sentence, file, names }) => {
      const values = names.map((name) => declarationOf(file, name));
      const plain = values.filter((value) => /^[\d[{]/.test(value)).flatMap(numbersIn);
      const said = numbersSaid(sentence);
      const unknown = said.filter((number) => !values.flatMap(numbersIn).includes(number));
      return { sentence, said, unknown, unsaid: plain.filter((number) => !said.includes(number)) };
    });

  expect(compared.filter(({ said }) => said.length > 0).length).toBeGreaterThan(40);
  expect(compared.filter(({ unknown, unsaid }) => unknown.length + unsaid.length > 0)).toEqual([]);
  expect(rules.filter(({ sentence }) => numberWords.test(sentence)).map(({ sentence }) => sentence)).toEqual([]);
});

test("every limit, right and kind of letter has a rule", () => {
  const limits = [...read("lib/standing/limits.ts").matchAll(/^export const (\w+)/gm)].map(([, name]) => name ?? "");
  const counted = [...read("lib/auth/rate-limits.ts").matchAll(/^ {2}"([^"]+)": \[/gm)].map(([, name]) => name ?? "");
  const rights = [...read("lib/rights.ts").matchAll(/^export const (may\w+)/gm)].map(([, name]) => name ?? "");

  expect(Math.min(limits.length, counted.length, rights.length)).toBeGreaterThan(7);
  expect([...limits, ...counted, ...rights].filter((name) => !named.has(name))).toEqual([]);
  const letters = new Set(rules.flatMap(({ sentence }) => quoted(sentence)));
  expect(Object.keys(letterKinds).filter((kind) => !letters.has(kind))).toEqual([]);
});
