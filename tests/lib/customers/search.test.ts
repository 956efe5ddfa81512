import { expect, test } from "vitest";
import { noFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { organisationNumberFrom } from "#lib/identifiers.ts";
import type { Employee } from "#lib/who.ts";
import { aCustomerOf, anEmployee, aPerson } from "#tests/support/cast/cast.ts";

const namesFound = async (employee: Employee, search: string) =>
  (await listCustomers(employee, { ...noFilter, search })).customers.map(({ name }) => name);

const anna = await anEmployee();
await aCustomerOf(anna, { name: "Åberg & Öst Måleri AB", organisationNumber: "556016-0680", number: "1007" });
await aCustomerOf(anna, {
  name: "Café Zoë HB",
  number: "2042",
  contact: { ...aPerson(), email: "zoe@cafe-zoe.example", mobile: "+46701740605" },
});
await aCustomerOf(anna, { name: "100 % Rent AB", number: "3001" });
await aCustomerOf(anna, { name: "Under_Streck AB", number: "3002" });

test.each([
  ["its name", "Åberg"],
  ["its name in small letters", "åberg"],
  ["its name in capitals", "ÅBERG"],
  ["its name on a keyboard without Swedish letters", "aberg"],
  ["a part of a word in the middle of its name", "ler"],
  ["two words in any order", "måleri aberg"],
  ["its organisation number with a hyphen", "556016-0680"],
  ["its organisation number without one", "5560160680"],
  ["its organisation number with the century", "16556016-0680"],
  ["its organisation number with the century, without a hyphen", "165560160680"],
  ["the beginning of its organisation number", "556016-"],
  ["its customer number", "1007"],
  ["its name and its number", "öst 1007"],
])("a customer is found by %s", async (_, search) => {
  expect(await namesFound(anna, search)).toEqual(["Åberg & Öst Måleri AB"]);
});

test.each(["zoe@cafe-zoe.example", "ZOE@CAFE", "cafe zoe", "CAFÉ ZOË"])(
  "a customer is found by its contact's address and with marks left out: %s",
  async (search) => {
    expect(await namesFound(anna, search)).toEqual(["Café Zoë HB"]);
  },
);

test("a per cent sign, an underscore and a backslash are letters like others", async () => {
  expect(await namesFound(anna, "%")).toEqual(["100 % Rent AB"]);
  expect(await namesFound(anna, "_")).toEqual(["Under_Streck AB"]);
  expect(await namesFound(anna, "\\")).toEqual([]);
  expect(await namesFound(anna, "' or 1=1 --")).toEqual([]);
});

test("an empty search finds all, and one that fits nobody finds nobody", async () => {
  expect(await namesFound(anna, "   ")).toHaveLength(4);
  expect(await namesFound(anna, "Åberg Zoë")).toEqual([]);
});

test("another office finds nothing of it", async () => {
  expect(await namesFound(await anEmployee(), "Åberg")).toEqual([]);
  expect(organisationNumberFrom("556016-0680")).toBe("5560160680");
});

const abroad = await anEmployee();
for (const name of [
  "Łódź Okna",
  "Dvořák Stavby",
  "Işık Elektrik",
  "İNCİ Halı",
  "Nguyễn Đức Kök",
  "Straßenbau Groß",
  "Þór Fiskur",
  "Αθήνα Φαγητό",
  "Ёлкин Строй",
  "Мой Чай",
])
  await aCustomerOf(abroad, { name });

test.each([
  ["lodz", "Łódź Okna"],
  ["ŁÓDŹ", "Łódź Okna"],
  ["dvorak", "Dvořák Stavby"],
  ["Dvor\u030ca\u0301k", "Dvořák Stavby"],
  ["isik", "Işık Elektrik"],
  ["IŞIK", "Işık Elektrik"],
  ["inci hali", "İNCİ Halı"],
  ["nguyen duc", "Nguyễn Đức Kök"],
  ["strassenbau gross", "Straßenbau Groß"],
  ["STRAẞENBAU", "Straßenbau Groß"],
  ["thor", "Þór Fiskur"],
  ["ΑΘΗΝΑ φαγητο", "Αθήνα Φαγητό"],
  ["елкин", "Ёлкин Строй"],
  ["мой чай", "Мой Чай"],
])("%j finds %s", async (search, name) => {
  expect(await namesFound(abroad, search)).toEqual([name]);
});

test("a letter of Cyrillic that only looks like another with a mark is not taken for it", async () => {
  expect(await namesFound(abroad, "мои")).toEqual([]);
});

test.each(["070-174 06 05", "0701740605", "+46 70 174 06 05", "070–174"])(
  "a customer is found by a contact's number %j",
  async (search) => {
    const erik = await anEmployee();
    await aCustomerOf(erik, { name: "Zoës", contact: { ...aPerson(), mobile: "+46701740605" } });
    await aCustomerOf(erik, { name: "Ågrens", number: "1740670", contact: { ...aPerson(), mobile: "+46739990605" } });

    expect(await namesFound(erik, search)).toEqual(["Zoës"]);
  },
);

test("a customer is found by its own telephone number", async () => {
  const erik = await anEmployee();
  await aCustomerOf(erik, { name: "Zoës", phone: "+46812345678" });

  expect(await namesFound(erik, "08-123 456 78")).toEqual(["Zoës"]);
});
