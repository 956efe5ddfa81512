import { expect, test } from "vitest";
import { codeAt, newSecret, stepAt, stepOf } from "#lib/auth/factor/totp.ts";

/** "12345678901234567890", the secret of RFC 6238's own examples, as an app takes it. */
const example = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
  [20000000000, "353130"],
])("at second %i the code is the one that RFC 6238 gives: %s", (seconds, code) => {
  expect(codeAt(example, stepAt(seconds))).toBe(code);
});

test("a code counts in its half minute and in the ones beside it, for clocks that are a little off", () => {
  const steps = [8, 9, 10, 11, 12].map((step) => stepOf(example, codeAt(example, step), 10));

  expect(steps).toEqual([undefined, 9, 10, 11, undefined]);
  expect(stepOf(example, "", 10)).toBeUndefined();
});

test("each secret is another one, of 160 bits", () => {
  const secrets = Array.from({ length: 200 }, newSecret);

  expect(new Set(secrets).size).toBe(200);
  expect(secrets.every((secret) => /^[A-Z2-7]{32}$/.test(secret))).toBe(true);
});
