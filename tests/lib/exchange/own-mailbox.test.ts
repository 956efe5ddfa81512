import { expect, test } from "vitest";
import { findOwnMailbox } from "#lib/exchange/views/own-mailbox.ts";
import { showOffice } from "#lib/offices/change.ts";
import { aColleagueOf, aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aMailboxOf } from "#tests/support/cast/mailboxes.ts";

test("an office has its own mailbox when the company with its number is its customer, and it opens by the task", async () => {
  const anna = await anEmployee();
  const { organisationNumber } = await showOffice(anna);
  await aMailboxOf(anna, "Bergs Bygg AB");
  await aCustomerOf(await anEmployee(), { name: "Somebody else’s", organisationNumber });
  expect(await findOwnMailbox(anna)).toBeUndefined();

  const own = await aMailboxOf(anna, "Lindqvist & Sund", { organisationNumber });
  expect(await findOwnMailbox(anna)).toEqual({ customerId: own.customer.id, isOpen: true });
  expect(await findOwnMailbox(await aColleagueOf(anna, "administrator"))).toEqual({ customerId: own.customer.id, isOpen: false });
});

test("before anybody has approved it is closed to all", async () => {
  const anna = await anEmployee();
  const { organisationNumber } = await showOffice(anna);
  const customer = await aCustomerOf(anna, { name: "Lindqvist & Sund", organisationNumber });

  expect(await findOwnMailbox(anna)).toEqual({ customerId: customer.id, isOpen: false });
});
