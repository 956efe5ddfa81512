import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { companies, companyUsers, documents, tasks } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { inMailbox } from "#lib/access/mailbox.ts";
import { levelsInOrder } from "#lib/rights.ts";
import type { MailboxUser } from "#lib/who.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aMailbox, aMailboxOf, aSentInvoice } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const rights = ["see", "answer", "send"] as const;
const allowed = async (user: MailboxUser) => {
  const asked = await Promise.all(rights.map((right) => inMailbox(user, right, async () => "open")));
  return rights.filter((_, at) => asked[at] === "open");
};

test("a company's users open its mailbox by their level, its administrators always, and others' never", async () => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];
  const peter = await aUserOf(berg.head, "user");
  const asPeter = { ...berg.head, ...peter, role: "user" as const };

  expect(await allowed(asPeter)).toEqual([]);
  for (const level of levelsInOrder) {
    await superuser
      .update(companyUsers)
      .set({ documents: level })
      .where(and(eq(companyUsers.companyId, berg.companyId), eq(companyUsers.personId, peter.personId)));
    expect(await allowed(asPeter)).toEqual(rights.slice(0, levelsInOrder.indexOf(level)));
  }
  expect(await allowed(berg.head)).toEqual(rights);
  expect(await allowed({ ...berg.head, companyId: ek.companyId })).toEqual([]);
});

test("an office opens it by the task, while that is active, and answers only where the company lets it", async () => {
  const anna = await anEmployee();
  const berg = await aMailboxOf(anna);
  const erik = await aColleagueOf(anna, "administrator");

  expect(await allowed(berg.atOffice)).toEqual(["see", "send"]);
  expect(await allowed({ ...berg.atOffice, ...erik })).toEqual([]);
  await superuser.update(companies).set({ officeMayAnswerAt: new Date() }).where(eq(companies.id, berg.companyId));
  expect(await allowed(berg.atOffice)).toEqual(rights);
  await superuser.update(tasks).set({ deactivatedAt: new Date() }).where(eq(tasks.officeId, anna.officeId));
  expect(await allowed(berg.atOffice)).toEqual([]);
});

test("the database's walls too show an office's employee only what lies in the mailboxes of the tasks", async () => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];
  await aSentInvoice(berg, ek);
  const erik = await aColleagueOf(berg.employee, "administrator");
  const seen = (asker: { officeId: string; employeeId?: string }) => inOffice(asker, (tx) => tx.$count(documents));

  expect(await seen(berg.employee)).toBe(1);
  expect(await seen(erik)).toBe(0);
  expect(await seen({ officeId: berg.employee.officeId })).toBe(0);
  expect(await seen({ officeId: erik.officeId, employeeId: ek.employee.employeeId })).toBe(0);
});
