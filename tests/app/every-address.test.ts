import { expect, test } from "vitest";
import { nowhere } from "#lib/links.ts";
import { guarded, isUnder, open, pages, posts } from "#tests/support/matrix/addresses.ts";
import { formsOfOnesOwn } from "#tests/support/matrix/own-forms.ts";
import { aWholeWorld, formsAbout } from "#tests/support/matrix/whole-world.ts";

const roots = [...guarded.office, ...guarded.company, ...open];

test("every page with an id in its address stands where strangers are tried", () => {
  const named = pages.filter((page) => page.includes("["));

  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((page) => !roots.some((root) => isUnder(root)(page)))).toEqual([]);
});

test("nowhere is no page", () => {
  expect(pages.filter(isUnder(nowhere))).toEqual([]);
});

test("every address that takes a form is tried with one from a stranger or from a foreign site, and no other is", async () => {
  const tried = [...Object.keys(formsAbout(await aWholeWorld())), ...Object.keys(formsOfOnesOwn)];

  expect(posts.length).toBeGreaterThan(25);
  expect(tried.toSorted()).toEqual(posts.toSorted());
});
