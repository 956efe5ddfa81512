import fc from "fast-check";
import { expect, test } from "vitest";
import { asSeen, freeText, fullAddress, nameOf } from "#lib/fields.ts";

const name = nameOf(80, "giveName");
const problemIn = (typed: string) => name.safeParse(typed).error?.issues[0]?.message;

test.each([
  ["composed letters", "A\u030akero\u0308", "Åkerö"],
  ["a line break between words", "Åkerö\r\nMejeri", "Åkerö Mejeri"],
  ["signs that turn the direction", "\u202eÅkerö\u202c \u2066AB\u2069", "Åkerö AB"],
  ["signs without width", "Åk\u200be\u00adrö\ufeff", "Åkerö"],
  ["tags and selectors", "Åkerö\ufe0f\u{e0041}\u{e0101}", "Åkerö"],
  ["a joiner in Latin letters", "Å\u200dkerö", "Åkerö"],
])("a name is kept as it looks: %s", (_, typed, seen) => {
  expect(name.parse(typed)).toBe(seen);
});

test("a name in Persian keeps the sign that it is spelt with, one in Thai its marks", () => {
  expect(name.parse("می\u200cخواهم")).toBe("می\u200cخواهم");
  expect(name.parse("น้ำทิพย์")).toBe("น้ำทิพย์".normalize("NFC"));
});

test.each(["", "   ", "\u3164", "\u2800\u2800", "\u200b\u200d", "\u115f", "\u{e0020}", "–", "…", "\u0301"])(
  "%j shows no letter and is no name",
  (typed) => {
    expect(problemIn(typed)).toBe("giveName");
  },
);

test("what is kept is kept the same when it is typed again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      expect(asSeen(asSeen(typed))).toBe(asSeen(typed));
    }),
  );
});

test("a text of a thousand signs may have as many line breaks as the browser counts as one", () => {
  const typed = `${"rad\n".repeat(249)}slut`;
  const sent = typed.replaceAll("\n", "\r\n");

  expect(freeText(1000).parse(sent)).toBe(typed);
  expect(freeText(1000).safeParse(`${"rad\r\n".repeat(250)}slut`).error?.issues[0]?.message).toBe("tooLong");
});

test.each([
  ["info@åkeri.se", "info@xn--keri-poa.se"],
  ["Info@A\u030aKERI.SE", "info@xn--keri-poa.se"],
  ["k@bücher.example", "k@xn--bcher-kva.example"],
  ["k@agrens.example", "k@agrens.example"],
])("the address %j is kept as mail servers know it: %j", (typed, kept) => {
  expect(fullAddress.parse(typed)).toBe(kept);
});

test.each([
  "erased-1@erased.invalid",
  "K@A.INVALID",
  "k@\u212aungen.example",
  "k@\uff41grens.example",
  "å@agrens.example",
  "k@å",
  "k@.å.se",
])("%j is no address", (typed) => {
  expect(fullAddress.safeParse(typed).success).toBe(false);
});
