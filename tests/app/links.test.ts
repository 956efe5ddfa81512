import { expect, test } from "vitest";
import { ownPath } from "#lib/links.ts";

const hostile = [
  "https://evil.example",
  "http://evil.example/customers",
  "HTTPS://evil.example",
  "//evil.example",
  "///evil.example",
  "////evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "\\\\evil.example",
  "/\\/evil.example",
  "/customers\\..\\evil",
  "https:evil.example",
  "https:/evil.example",
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "mailto:a@evil.example",
  " //evil.example",
  "\t//evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r\nLocation: https://evil.example",
  "/customers\u0000",
  "/\u0000/evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/%2e//evil.example",
  "/customers/..//evil.example",
  "/%2f/evil.example",
  "/%2F%2Fevil.example",
  "/%5cevil.example",
  "/%5C%5Cevil.example",
  "/%252f%252fevil.example",
  "/%0d%0aSet-Cookie:a=b",
  "/%09/evil.example",
  "/\u2028/evil.example",
  "/\uff0fevil.example",
  "/\u00a0/evil.example",
  "evil.example",
  "@evil.example",
  "?next=//evil.example",
  "#//evil.example",
  "..//evil.example",
  "",
  `/${"a".repeat(2000)}`,
  undefined,
  null,
  7,
];

test.each(hostile)("%j is no path of ours", (word) => {
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
