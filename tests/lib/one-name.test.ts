import { expect, test } from "vitest";
import { UserInput } from "#lib/companies/input.ts";
import { ContactCard, FirstContact, ReachableContact } from "#lib/contacts/input.ts";
import { listContacts } from "#lib/contacts/queries.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { InvitationInput } from "#lib/offices/input.ts";
import { listColleagues } from "#lib/offices/queries.ts";
import { ProfileInput } from "#lib/people/input.ts";
import { aColleagueOf, aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aFile, imported, rowsOf } from "./imports/files.ts";

const somebody = { firstName: "Sukarno", lastName: " ", email: "s@ettnamn.example", mobile: "070-174 06 05" };

test("whoever has one name only can be typed wherever a person is", () => {
  const id = crypto.randomUUID();
  const named = { firstName: "Sukarno", lastName: "" };

  expect(ContactCard.parse({ ...somebody, role: "" })).toMatchObject(named);
  expect(ReachableContact.parse(somebody)).toMatchObject(named);
  expect(InvitationInput.parse({ ...somebody, rights: "full", locale: "sv" })).toMatchObject(named);
  expect(UserInput.parse({ ...somebody, companyId: id, role: "user" })).toMatchObject(named);
  expect(ProfileInput.parse({ ...somebody, locale: "sv" })).toMatchObject(named);
  expect(FirstContact.parse({ contactFirstName: "Sukarno" })).toMatchObject(named);
});

test.each(["-", "https://evil.example", "Spiris kundtjänst"])("a last name that is there is a name: %j", (lastName) => {
  expect(ContactCard.safeParse({ ...somebody, lastName, role: "" }).success).toBe(false);
});

test("her name is shown and found without a blank after it", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna, { name: "Ettnamn AB", contact: { firstName: "Sukarno", lastName: "" } });
  await aColleagueOf(anna, "full", "Madonna");

  expect((await listCustomers(anna, { ...noFilter, search: "sukarno" })).customers.map(({ name }) => name)).toEqual(["Ettnamn AB"]);
  expect((await listColleagues(anna)).map(({ name }) => name)).toContain("Madonna");
  expect(await listContacts(anna, customer.id)).toMatchObject([{ firstName: "Sukarno", lastName: "" }]);
});

test("a file with a contact of one name adds her, and read again says nothing new", async () => {
  const anna = await anEmployee();
  const file = () =>
    aFile("Namn;Organisationsnummer;Kontakt förnamn;Kontakt efternamn;Kontakt e-post\nEttnamn AB;5569709123;Sukarno;;s@ettnamn.example");
  const importId = await imported(anna, file());

  const [row] = await rowsOf(importId);
  expect(row).toMatchObject({ outcome: "added", problems: [] });
  expect(await listContacts(anna, row!.customerId!)).toMatchObject([{ firstName: "Sukarno", lastName: "", email: "s@ettnamn.example" }]);
  expect(await showCustomer(anna, row!.customerId!)).toMatchObject({ name: "Ettnamn AB" });
  expect(await rowsOf(await imported(anna, file()))).toMatchObject([{ plan: "same" }]);
});
