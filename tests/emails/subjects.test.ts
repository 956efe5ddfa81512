import { expect, test } from "vitest";
import { compose } from "#lib/mail/compose.ts";
import { everyLetter } from "./every-letter.ts";

const personal = [
  "850709-9805",
  "198507099805",
  "8507099805",
  "19850709-9805",
  "850709+9805",
  "556016-0680",
  "165560160680",
  "karin@agrens.example",
];

test.each(everyLetter)(
  "the subject of $kind in $locale keeps numbers and addresses to itself, even where a name holds them",
  async (letter) => {
    const named = Object.entries(letter.facts).map(([name, value]) => [name, isName(value) ? `${value} ${personal.join(" ")}` : value]);
    const plain = await compose(letter);

    const { subject } = await compose({ ...letter, facts: Object.fromEntries(named) });

    expect(plain.subject).not.toContain("…");
    expect(subject).not.toMatch(/\d{4}|@/);
    expect(subject).not.toMatch(/https?:|[0-9a-f]{8}-/);
    expect(subject.includes("…")).toBe(!nameless.has(letter.kind));
  },
);

test("nor does it hold the code, or where a letter leads", async () => {
  for (const { kind, facts, locale } of everyLetter) {
    const { subject } = await compose({ kind, facts, locale });

    for (const secret of ["K7QM4T9X", "K7QM", "spiris.example", "0198f3a2"]) expect(subject).not.toContain(secret);
  }
});

/** Their subjects name nobody. */
const nameless = new Set(["sign-in-code", "second-factor-changed", "erasure-ahead"]);

/** "Karin Ågren", "Ågrens Bageri AB": neither a word of the product, nor an address, a moment or a code. */
const isName = (value: unknown) => typeof value === "string" && /^\p{Lu}\S* \p{Lu}/u.test(value);
