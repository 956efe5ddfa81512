import { expect, test } from "vitest";
import { companyName, officeName, personName, taskName } from "#lib/fields.ts";
import { withoutLinks } from "#lib/misleading.ts";

const names = { person: personName("give"), office: officeName("give"), company: companyName("give"), task: taskName("give") };
const problemIn = (bearer: keyof typeof names, name: string) => names[bearer].safeParse(name).error?.issues[0]?.message;
const bearers = ["person", "office", "company", "task"] as const;

test.each([
  "Vinn på https://vinst.example",
  "HTTP://VINST.EXAMPLE",
  "Se www.vinst.example",
  "anna@vinst.example",
  "vinst.com/pris",
  "Ring 08-123 456 78",
  "070\u2013123 45 67",
  "+46 70 123 45 67",
  "0046701234567",
  "Anna (08) 12 34 56 78",
])("nobody is called %s", (name) => {
  expect(bearers.map((bearer) => problemIn(bearer, name))).toEqual(Array(4).fill("nameLeadsAway"));
});

test.each(["Vinst.se", "vinst.com", "Lotteriet på vinst.shop"])("people, offices and tasks are not called %s; a company may be", (name) => {
  expect(bearers.map((bearer) => problemIn(bearer, name))).toEqual(["nameLeadsAway", "nameLeadsAway", undefined, "nameLeadsAway"]);
});

test.each([
  "Spiris kundtjänst",
  "S p i r i s",
  "S.p.i.r.i.s",
  "Ѕріrіѕ",
  "SPIRÍS",
  "Ｓｐｉｒｉｓ",
  "Kundservice AB",
  "BankID",
  "My Spiris",
  "Skatteverket",
])("nobody who writes to others is called %s, and a task may be", (name) => {
  expect(bearers.map((bearer) => problemIn(bearer, name))).toEqual(["namePretends", "namePretends", "namePretends", undefined]);
});

test.each([
  "Anna-Karin O'Brien",
  "J.R.R. Tolkien",
  "E.ON",
  "Å.B.C. Bygg AB",
  "Inspiris AB",
  "24/7 Städ & Bygg AB",
  "Byggare Berg 850101-1234",
  "Bokslut 2025-01-01–2025-12-31",
  "Moms 01-03 2026",
  "Löner 01 2026 – 02 2026",
  "Nr.12",
  "AB 1912",
])("%s is a name", (name) => {
  expect(bearers.map((bearer) => problemIn(bearer, name))).toEqual([undefined, undefined, undefined, undefined]);
});

test("words in a letter look the same and are no address any more", () => {
  const words = "Se https://vinst.example/a?b=c, www.vinst.se eller anna@vinst.se. Moms, t.ex. 3.5 %, E.ON och 2026-12-22T08:00:00.000Z.";
  const spelled = withoutLinks(words);

  expect(spelled.replaceAll("\u2060", "")).toBe(words);
  expect(spelled.match(/:\/\/|[\p{L}\p{N}]{2}\.\p{L}{2}|\S@[^\u2060]/gu)).toBeNull();
  expect(spelled).toContain("t.ex. 3.5 %, E.ON och 2026-12-22T08:00:00.000Z.");
});
