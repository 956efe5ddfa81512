import { expect, test } from "vitest";
import { addCustomer } from "#lib/customers/add.ts";
import { archiveCustomer } from "#lib/customers/archive.ts";
import { findDuplicate, nextNumber } from "#lib/customers/numbers.ts";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, aCustomerOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { shownTo } from "../contacts/people.ts";
import { rowOf } from "./cards.ts";
import { namesListed } from "./states.ts";

const aCard = ({ employeeId }: Employee) => ({
  number: crypto.randomUUID().slice(0, 18),
  name: "Ågrens Bageri AB",
  organisationNumber: anOrganisationNumber(),
  responsibleId: employeeId,
  locale: "sv" as const,
});

test.each([
  ["nobody", "1001", []],
  ["one and two", "3", ["1", "2"]],
  ["nine and ten", "11", ["10", "9"]],
  ["numbers with letters in them", "1002", ["1001", "A5000", "2000-1", "3000 B", "-7"]],
  ["letters only", "1001", ["Kund", "Ö"]],
  ["leading noughts", "42", ["0041"]],
  ["fifteen digits", "123456789012346", ["7", "123456789012345"]],
  ["more digits than a number has", "8", ["7", "99999999999999999999"]],
  ["figures of another script", "8", ["7", "٩٩"]],
])("after %s the next customer gets the number %s", async (_, next, numbers) => {
  const anna = await anEmployee();
  for (const number of numbers) await aCustomerOf(anna, { number });

  expect(await nextNumber(anna)).toBe(next);
});

test("the next number is one that nobody has: neither those out of sight nor those put away", async () => {
  const anna = await anEmployee();
  const jonas = await aColleagueOf(anna, "own-customers");
  await aCustomerOf(anna, { number: "7" });
  await archiveCustomer(anna, (await aCustomerOf(anna, { number: "9" })).id);
  await aCustomerOf(await anEmployee(), { number: "5000" });

  expect([await nextNumber(anna), await nextNumber(jonas)]).toEqual(["10", "10"]);
});

test("the card that is there already is found however its number is written, but not by who may not see it", async () => {
  const anna = await anEmployee();
  const [jonas, stranger] = [await aColleagueOf(anna, "own-customers"), await anEmployee()];
  const { id } = await aCustomerOf(anna, { name: "Åbergs", organisationNumber: "556016-0680" });

  expect(await findDuplicate(anna, " 16556016 0680")).toEqual({ id, name: "Åbergs", archivedAt: null });
  expect([await findDuplicate(jonas, "5560160680"), await findDuplicate(stranger, "5560160680")]).toEqual([undefined, undefined]);
  expect([await findDuplicate(anna, "556016-0681"), await findDuplicate(anna, "")]).toEqual([undefined, undefined]);
  await archiveCustomer(anna, id);
  expect(await findDuplicate(anna, "5560160680")).toMatchObject({ archivedAt: expect.any(Date) });
});

test("a customer comes with its main contact, or with none", async () => {
  const anna = await anEmployee();
  const karin = { firstName: "Karin", lastName: "Ågren", role: null, email: "karin@agrens.example", mobile: null };

  const { customer } = await addCustomer(anna, { ...aCard(anna), contact: karin });
  const { customer: alone } = await addCustomer(anna, { ...aCard(anna), contact: undefined });

  expect([await shownTo(anna, customer!), await shownTo(anna, alone!)]).toEqual([["Karin*"], []]);
  expect(await historyOf(customer!)).toEqual(["customer added"]);
  expect(await namesListed(anna, { search: "karin@agrens" })).toHaveLength(1);
});

test("of twenty who add the same company at once one makes a card, with one contact", async () => {
  const anna = await anEmployee();
  const organisationNumber = anOrganisationNumber();
  const contact = { firstName: "Karin", lastName: "Ågren" };

  const outcomes = await twentyAtOnce(() => addCustomer(anna, { ...aCard(anna), organisationNumber, contact }));

  expect(outcomes.filter(({ refusal }) => refusal === "known-customer")).toHaveLength(19);
  const { customer } = outcomes.find(({ refusal }) => !refusal)!;
  expect(await namesListed(anna)).toHaveLength(1);
  expect([await shownTo(anna, customer!), (await rowOf(customer!)).contactWords]).toEqual([["Karin*"], "Karin Ågren"]);
});

test("of twenty who take the same number at once one gets it", async () => {
  const anna = await anEmployee();
  const number = await nextNumber(anna);

  const outcomes = await twentyAtOnce(() => addCustomer(anna, { ...aCard(anna), number }));

  expect(outcomes.filter(({ refusal }) => refusal === "number-taken")).toHaveLength(19);
  expect(await nextNumber(anna)).toBe("1002");
});
