import { expect, test } from "vitest";
import { addressOf, posts } from "#tests/support/matrix/addresses.ts";
import { doers } from "#tests/support/matrix/doers.ts";
import { needsFresh } from "#tests/support/matrix/fresh.ts";
import { sourcesUnder } from "#tests/support/sources.ts";

/** How a form's sender is made to show that it is she: before the verb is called, or by the verb's word that her sign-in is too old. */
const asksForProof = /\bawait (requireProof|wayToProof)\(|"sign-in-too-old"/;

/** Every action, and every address that takes a form, with its source. */
const taken = sourcesUnder("app/").flatMap(({ file, text }) => {
  if (file.endsWith("/actions.ts")) {
    const folder = addressOf(file.replace(/actions\.ts$/, "page.tsx"));
    return text.split(/\n(?=export const )/).flatMap((part) => {
      const name = /^export const (\w+) = (?:form|once)Action\(/.exec(part)?.[1];
      return name ? [{ name: `${folder} ${name}`, part }] : [];
    });
  }
  return file.endsWith("/route.ts") && posts.includes(addressOf(file)) && /\bPOST\b/.test(text)
    ? [{ name: addressOf(file), part: text }]
    : [];
});

test("every action of the matrix is looked at, and every address that takes a form", () => {
  const names = taken.map(({ name }) => name);

  expect(names.filter((name) => name.includes(" ")).sort()).toEqual(Object.keys(doers).sort());
  expect(names.filter((name) => !name.includes(" ")).sort()).toEqual([...posts].sort());
});

test("what needs a fresh sign-in asks for it, and nothing else does", () => {
  expect(
    taken
      .filter(({ part }) => asksForProof.test(part))
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...needsFresh].sort());
});
