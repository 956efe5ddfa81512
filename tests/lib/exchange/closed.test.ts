import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tasks } from "#db/schema/index.ts";
import { whyClosed } from "#lib/exchange/views/closed.ts";
import { aColleagueOf, aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aMailbox, aSentInvoice } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test("where a mailbox does not open it is said why, and how many documents there are to full rights alone", async () => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];
  const { id } = berg.customer;
  await aSentInvoice(berg, ek);
  const [erik, maja] = [await aColleagueOf(berg.employee, "full"), await aColleagueOf(berg.employee, "all-customers", "Maja Ek")];
  const counts = { in: 0, out: 1, attention: 0 };

  expect(await whyClosed(erik, id)).toEqual({ why: "not-on-task", owner: berg.employee.name, counts });
  expect(await whyClosed(maja, id)).toEqual({ why: "not-on-task", owner: berg.employee.name });
  await superuser.update(tasks).set({ deactivatedAt: new Date() }).where(eq(tasks.officeId, berg.employee.officeId));
  expect(await whyClosed(berg.employee, id)).toMatchObject({ why: "inactive-task", counts });
});

test("a customer without an active collaboration has none", async () => {
  const anna = await anEmployee();

  expect(await whyClosed(anna, (await aCustomerOf(anna)).id)).toEqual({ why: "not-active" });
});
