import { expect, test } from "vitest";
import { messageOf } from "#lib/einvoice/messages/message.ts";
import { peppol } from "#lib/einvoice/rules/peppol/set.ts";
import { locales } from "#lib/locale.ts";

test.each(locales)("every rule of Peppol says in %s what to correct", (locale) => {
  const silent = peppol.rules.filter(({ id }) => !messageOf({ id, value: "" }, locale));

  expect(silent).toEqual([]);
});

test("what was found is told as it was written", () => {
  const breach = { id: "SE-R-004", value: "5591 <b>{x}</b>" };

  expect(messageOf(breach, "sv")).toBe("Säljarens organisationsnummer 5591 <b>{x}</b> har fel längd. Ange tio siffror utan bindestreck.");
  expect(messageOf(breach, "en")).toBe(
    "The seller’s organisation number 5591 <b>{x}</b> has the wrong length. Enter ten digits without a hyphen.",
  );
});

test("what was found empty is told as a dash", () => {
  expect(messageOf({ id: "SE-R-009", value: "" }, "en")).toBe("The bankgiro number – has the wrong length. It has seven or eight digits.");
});

test("a rule that nobody has words for has none", () => {
  expect(messageOf({ id: "toString", value: "" }, "sv")).toBeUndefined();
});
