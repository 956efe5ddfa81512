import { expect, test } from "vitest";
import { compose } from "#lib/mail/compose.ts";
import { inBothLanguages } from "./every-letter.ts";
import { examples } from "./examples.ts";

const letters = inBothLanguages({ "office-opened": examples["office-opened"] });

test.each(letters)("in $locale the letter of a new office names it, and says whether there is something to accept", async (letter) => {
  const { subject, text } = await compose(letter);
  const accepted = await compose({ ...letter, facts: { ...letter.facts, accepted: true } });

  expect(subject).toContain(letter.facts.office);
  expect(subject).not.toMatch(/@|\d{6}/);
  expect(text).toMatch(/tacka ja|invitation and accept/);
  expect(accepted.text).not.toMatch(/tacka ja|and accept/);
});
