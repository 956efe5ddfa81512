import { expect, test } from "vitest";
import { addressOnScreen, shownAddress, withPlainDomain } from "#lib/addresses.ts";
import { fullAddress } from "#lib/fields.ts";
import { sourcesUnder } from "../support/sources.ts";

test.each([
  ["info@åkeri.se", "info@xn--keri-poa.se"],
  ["info@Åkeri.SE", "info@xn--keri-poa.se"],
  ["info@post.ålandsbåt.fi", "info@post.xn--landsbt-dxag.fi"],
  ["kontakt@straße.de", "kontakt@xn--strae-oqa.de"],
  ["nikos@ελλάδα.gr", "nikos@xn--hxakic4aa.gr"],
  ["olga@пример.рф", "olga@xn--e1afmkfd.xn--p1ai"],
  ["olga@почта.se", "olga@xn--80a1acny.se"],
  ["amal@مثال.إختبار", "amal@xn--mgbh0fb.xn--kgbechtv"],
  ["yael@ישראל.il", "yael@xn--4dbrk0ce.il"],
  ["mina@한국.kr", "mina@xn--3e0b707e.kr"],
  ["kenji@例え.jp", "kenji@xn--r8jz45g.jp"],
  ["info@cafe\u0301.fr", "info@xn--caf-dma.fr"],
])("%s is kept as %s, and shown in letters that are read back to the same", (typed, kept) => {
  expect(fullAddress.parse(typed)).toBe(kept);
  expect(shownAddress(kept)).toBe(typed.normalize("NFC").replace(/[^@]+$/, (domain) => domain.toLowerCase()));
  expect(fullAddress.parse(shownAddress(kept))).toBe(kept);
});

test.each([
  ["a Cyrillic а among Latin letters", "a@xn--pple-43d.com"],
  ["Cyrillic letters that all look Latin", "a@xn--80ak6aa92e.com"],
  ["a Greek ο among Latin letters", withPlainDomain("a@micrοsoft.com")],
  ["Greek letters that all look Latin", withPlainDomain("a@ανα.com")],
  ["a letter of phonetics", "a@xn--pple-p5b.com"],
  ["a mark through a letter", "a@xn--odd-ujc.se"],
  ["what is no Punycode", "a@xn--zzz999.se"],
  ["nothing after the prefix", "a@xn--.se"],
  ["Punycode of plain letters", "a@xn--abc-.se"],
  ["a sign", withPlainDomain("a@xn--i-7iq.ws")],
])("a domain with %s stays as mail servers know it", (_, kept) => {
  expect(kept).toContain("xn--");
  expect(shownAddress(kept)).toBe(kept);
});

test.each(["", "xn--keri-poa.se", "@xn--keri-poa.se", "karin@agrensbageri.se", "Karin@Agren.SE"])("%j is shown as it is", (word) => {
  expect(shownAddress(word)).toBe(word);
});

test("capitals and a dot at the end change nothing but the letters", () => {
  expect(shownAddress("Info@XN--KERI-POA.se")).toBe("Info@åkeri.se");
  expect(shownAddress("info@xn--keri-poa.se.")).toBe("info@åkeri.se.");
  expect(addressOnScreen("info@xn--keri-poa.se")).toBe("i•••@åkeri.se");
});

test("no page and no letter prints an address as it is kept", () => {
  const printed =
    /(?:>|^\s*)\{[\w.]*[eE]mail\}|[\w)"], [\w.]+\.(?:email|replyAddress|personEmail)\]|defaultValue=\{(?:person|contact|main)\??\.email\}/gm;
  const found = [...sourcesUnder("app/"), ...sourcesUnder("emails/")].flatMap(({ file, text }) =>
    [...text.matchAll(printed)].map(([place]) => `${file}: ${place.trim()}`),
  );

  // The first list is put in letters where it is shown, the forms get their contact in letters from their pages.
  const collaborations = "app/(practice)/customers/[id]/collaborations/[service]";
  expect(found.sort()).toEqual([
    "app/(practice)/customers/[id]/card.tsx: ), customer.email]",
    `${collaborations}/activate/contact.tsx: defaultValue={contact.email}`,
    `${collaborations}/invitee/form.tsx: defaultValue={contact.email}`,
  ]);
});
