import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { alone, pure } from "./support/database/needs.ts";
import { sourcesUnder } from "./support/sources.ts";

/** "{a,b}.test.ts" is two names, and each must lead somewhere. */
const namesIn = (pattern: string): string[] => {
  const [, before = "", choices, after = ""] = /^(.*?)\{(.*?)\}(.*)$/.exec(pattern) ?? [];
  return choices ? choices.split(",").flatMap((choice) => namesIn(before + choice + after)) : [pattern];
};
const filesOf = (patterns: string[]) => patterns.flatMap((pattern) => globSync(pattern));

test("every test file that is said to need no database, or to be alone, is there, and is said to be one of them only once", () => {
  expect([...pure, ...alone].flatMap(namesIn).filter((pattern) => globSync(pattern).length === 0)).toEqual([]);

  const named = filesOf([...pure, ...alone]);
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((file, place) => named.indexOf(file) !== place)).toEqual([]);
});

test("whoever loads modules in a way of her own shares her process with nobody", () => {
  const changing = /\bvi\s*\.\s*(hoisted|mock|doMock|resetModules|stubEnv|stubGlobal)\(/;
  const loading = sourcesUnder("tests/").filter(({ file, text }) => /\.test\.tsx?$/.test(file) && changing.test(text));

  expect(loading.length).toBeGreaterThan(8);
  expect(loading.map(({ file }) => file).filter((file) => !filesOf(alone).includes(file))).toEqual([]);
});
