import { expect, test } from "vitest";
import { compose } from "#lib/mail/compose.ts";
import { inBothLanguages } from "./every-letter.ts";
import { examples } from "./examples.ts";

test.each(
  inBothLanguages({
    "employee-invited": examples["employee-invited"],
    "office-opened": examples["office-opened"],
    "company-user-invited": examples["company-user-invited"],
    "recipient-proposed": examples["recipient-proposed"],
  }),
)("$kind in $locale says an address in the letters that its owner writes", async ({ kind, locale, facts }) => {
  const { text, html } = await compose({ kind, facts: { ...facts, email: "maria@xn--keri-poa.se" }, locale });

  expect(text).toContain("maria@åkeri.se");
  expect(text + html).not.toContain("xn--");
});
