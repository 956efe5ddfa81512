import { expect, test } from "vitest";
import { locales } from "#lib/locale.ts";
import { compose } from "#lib/mail/compose.ts";
import { examples } from "./examples.ts";

const kind = "second-factor-changed";
const changes = ["turned-on", "turned-off", "reset", "linked", "unlinked", "link-reset", "signed-out"];
const ofLinks = ["linked", "unlinked", "link-reset"];

test.each(changes.flatMap((what) => locales.map((locale) => [what, locale] as const)))(
  "what has changed (%s) is told in whole sentences of its own (%s), and names the provider where it is about one",
  async (what, locale) => {
    const { subject, text } = await compose({ kind, facts: { ...examples[kind], what, provider: "Testbolaget" }, locale });
    const others = await Promise.all(
      changes.map(
        async (other) => (await compose({ kind, facts: { ...examples[kind], what: other, provider: "Testbolaget" }, locale })).text,
      ),
    );

    expect(`${subject} ${text}`).not.toMatch(/[{}]|undefined|letters\./);
    expect(others.filter((other) => other === text)).toHaveLength(1);
    expect([subject.includes("Testbolaget"), text.includes("Testbolaget")]).toEqual(ofLinks.includes(what) ? [true, true] : [false, false]);
  },
);

test("a letter that was queued before there were providers is composed all the same", async () => {
  const { provider: _, ...facts } = examples[kind];

  expect((await compose({ kind, facts, locale: "sv" })).subject).toBe("Din tvåstegsverifiering är nollställd");
});
