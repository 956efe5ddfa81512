import { beforeAll, expect, test } from "vitest";
import { rawOf } from "#lib/mail/raw.ts";
import { aMessage } from "#tests/lib/mail/messages.ts";
import { prepareSpamAssassin, spamScoresOf } from "#tests/support/servers/spamassassin.ts";
import { composed } from "./every-letter.ts";

beforeAll(prepareSpamAssassin, 600_000);

/** What every SpamAssassin takes for spam: without it, a scorer without rules would find each letter splendid. */
const spam = "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X";

test("no letter scores two points for spam, as the mail server gets it", { timeout: 120_000 }, async () => {
  const letters = await Promise.all((await composed).map(async (letter) => ({ ...letter, ...(await rawOf(aMessage(letter))) })));
  const known = await rawOf(aMessage({ text: spam }));

  const scores = await spamScoresOf([...letters, known].map(({ bytes }) => bytes));

  const tooMany = letters.flatMap(({ kind, locale, messageId }) => {
    const { points = Number.NaN, rules = [] } = scores.get(messageId) ?? {};
    return points < 2 ? [] : `${kind} in ${locale}: ${points} (${rules.join(", ")})`;
  });
  expect(tooMany).toEqual([]);
  expect(scores.get(known.messageId)?.points).toBeGreaterThan(100);
});
