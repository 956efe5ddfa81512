import { expect, test } from "vitest";
import { ownPath } from "#lib/links.ts";
import { hostileTargets } from "#tests/support/hostile/targets.ts";

test.each([...hostileTargets, undefined, null, 7])("%j is no path of ours", (word) => {
  expect(ownPath(word)).toBe("/");
});

const own = [
  "/",
  "/customers",
  "/customers?state=requested&page=2",
  "/my/3f0e/collaborations/9b?sent=1#done",
  "/customers?q=%C3%85gren",
  "/@evil.example",
  "/a:b",
];

test.each(own)("%s stays, and leads to us", (word) => {
  expect(ownPath(word)).toBe(word);
  expect(new URL(ownPath(word), "https://ours.example").origin).toBe("https://ours.example");
});
