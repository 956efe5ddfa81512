import { expect, test } from "vitest";
import { calledIn, texts, textsFor } from "#lib/i18n/texts.ts";
import { erased } from "#lib/people/erased.ts";

test("whoever has been erased is called so in the reader's language, alone and in sentences", () => {
  expect(`${erased.firstName} ${erased.lastName}`).toBe(erased.name);
  expect(calledIn("sv", erased.name)).toBe("Raderad person");
  expect(calledIn("en", erased.name)).toBe("Erased person");
  expect(textsFor("sv")("access.has", { name: erased.name })).toBe(texts.sv.access.has.replace("{name}", "Raderad person"));
  expect(textsFor("en")("access.has", { name: erased.name })).toBe(texts.en.access.has.replace("{name}", "Erased person"));
});

test("nobody else is called anything else", () => {
  expect(calledIn("sv", "Karin Ågren")).toBe("Karin Ågren");
  expect(calledIn("sv", "Erased")).toBe("Erased");
});
