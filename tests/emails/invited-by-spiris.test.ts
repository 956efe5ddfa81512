import { expect, test } from "vitest";
import { compose } from "#lib/mail/compose.ts";
import { examples } from "./examples.ts";

const facts = examples["company-user-invited"];

test.each(["sv", "en"] as const)("where nobody reads the reply, no one is asked to reply (%s)", async (locale) => {
  const reply = { sv: /svara på/i, en: /reply to this email/i }[locale];

  expect((await compose({ kind: "company-user-invited", facts, locale })).text).toMatch(reply);
  expect((await compose({ kind: "company-user-invited", facts: { ...facts, inviter: "Spiris" }, locale })).text).not.toMatch(reply);
});
