import { expect, test } from "vitest";
import { askForCode } from "#lib/auth/codes/ask.ts";
import { at } from "#lib/time.ts";
import { aPerson } from "#tests/support/cast/cast.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { aBrowser, codeRowsOf, minutesFromNow, tooMany } from "./codes.ts";

/** Asks so many times, one after the other, each time from another network. How often a code was sent. */
async function sentWhenAsked(times: number, email: string, minutes = 0) {
  const outcomes = [];
  for (const _ of Array.from({ length: times }))
    outcomes.push(await at(minutesFromNow(minutes), () => askForCode({ email, ...aBrowser() }).catch(tooMany)));
  return outcomes.filter((outcome) => outcome !== "too-many").length;
}

test("an address gets five codes in a quarter of an hour", async () => {
  const { email } = aPerson();

  expect(await sentWhenAsked(7, email)).toBe(5);
  expect(await sentWhenAsked(1, email, 14)).toBe(0);
  expect(await sentWhenAsked(1, email, 16)).toBe(1);
});

test("an address gets ten codes in an hour", async () => {
  const { email } = aPerson();

  expect([await sentWhenAsked(5, email), await sentWhenAsked(6, email, 16), await sentWhenAsked(3, email, 32)]).toEqual([5, 5, 0]);
  expect(await sentWhenAsked(1, email, 61)).toBe(1);
});

test("asking twenty times at once gets no more than one after the other", async () => {
  const { email } = aPerson();

  const outcomes = await twentyAtOnce(() => askForCode({ email, ...aBrowser() }).catch(tooMany));

  expect(outcomes.filter((outcome) => outcome === "too-many")).toHaveLength(15);
  expect(await codeRowsOf(email)).toHaveLength(5);
});
