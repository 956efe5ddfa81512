import { expect, test } from "vitest";
import { addContact } from "#lib/contacts/add.ts";
import { changeContact } from "#lib/contacts/change.ts";
import { removeContact, restoreContact } from "#lib/contacts/remove.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { withoutPersonalNumbers } from "#lib/customers/search.ts";
import { aCustomerOf, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { namesListed } from "./states.ts";

const peter = { firstName: "Peter", lastName: "Holmgren", role: "VD", email: "peter.h@post.example", mobile: null };

test("a customer is found by the name and the address of every contact, also after they have changed", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna, { name: "Ågrens", contact: { ...aPerson("Karin Ågren"), email: "karin@post.example" } });
  const { contactId } = await addContact(anna, customer.id, peter);
  const found = async (...searches: string[]) => Promise.all(searches.map(async (search) => (await namesListed(anna, { search })).length));

  expect(await found("karin ågren", "KARIN@post", "holmgren peter", "peter.h@", "karin holmgren", "VD")).toEqual([1, 1, 1, 1, 1, 0]);

  const place = { customerId: customer.id, contactId: contactId! };
  await changeContact(anna, place, { ...peter, lastName: "Östberg", email: "po@post.example" });
  expect(await found("ostberg", "po@post", "holmgren", "peter.h@")).toEqual([1, 1, 0, 0]);

  await removeContact(anna, place);
  expect(await found("ostberg", "po@post", "karin")).toEqual([0, 0, 1]);

  await restoreContact(anna, place);
  expect(await found("ostberg", "karin")).toEqual([1, 1]);
});

test("a customer is found by its short name and by its own address", async () => {
  const anna = await anEmployee();
  await aCustomerOf(anna, { name: "Svenska Däck i Norr AB", shortName: "SDN", email: "order@dack.example" });

  expect(await namesListed(anna, { search: "sdn" })).toHaveLength(1);
  expect(await namesListed(anna, { search: "order@dack" })).toHaveLength(1);
});

test("a sole trader is found by the number as it is shown, together with those born on the same day", async () => {
  const anna = await anEmployee();
  await aCustomerOf(anna, { name: "Åsas Trädgård", organisationNumber: "850709-9805" });
  await aCustomerOf(anna, { name: "Ågrens", organisationNumber: "556016-0680" });

  expect(await namesListed(anna, { search: "850709-****" })).toEqual(["Åsas Trädgård"]);
  expect(await namesListed(anna, { search: "850709-**** trädgård" })).toEqual(["Åsas Trädgård"]);
  expect(await namesListed(anna, { search: "850710-****" })).toEqual([]);
  expect(await listCustomers(anna, { ...noFilter, search: "850709-***" })).toMatchObject({ total: 0 });
});

test.each([
  ["850709-9805", "850709-****"],
  ["8507099805", "850709-****"],
  ["19850709-9805", "850709-****"],
  ["198507099805", "850709-****"],
  ["850709+9805", "850709-****"],
  ["850709 9805", "850709-****"],
  ["åsas 8507099805 trädgård", "åsas 850709-**** trädgård"],
  ["nr:850709-9805, 198507099805", "nr:850709-****, 850709-****"],
])("an address shows %j as %j", (typed, shown) => {
  expect(withoutPersonalNumbers(typed)).toBe(shown);
});

test.each(["", "åberg", "556016-0680", "5560160680", "165560160680", "556016 0680", "850709-9806", "1007", "850709", "850709-****"])(
  "an address shows %j as it was typed",
  (typed) => {
    expect(withoutPersonalNumbers(typed)).toBe(typed);
  },
);

test.each(["08-850709980512", "+46701740605", "100200300400500", "8507099805123"])("other digits stay: %j", (typed) => {
  expect(withoutPersonalNumbers(typed)).toBe(typed);
});

test("a customer is found by an address whose domain has other letters than ASCII", async () => {
  const erik = await anEmployee();
  await aCustomerOf(erik, { name: "Norra Transport", email: "info@xn--keri-poa.se" });

  for (const search of ["info@åkeri.se", "INFO@ÅKERI.SE", "åkeri.se", "@åkeri.se", "info@xn--keri-poa.se", "xn--keri-poa"])
    expect(await namesListed(erik, { search })).toEqual(["Norra Transport"]);
});
