import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { taskParticipants, tasks } from "#db/schema/index.ts";
import { removeUser } from "#lib/companies/remove-user.ts";
import { compose } from "#lib/mail/compose.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { lettersTo, nothingWaits, on, sendsAt, setPlace, stoppedAt } from "#tests/support/cast/document-letters.ts";
import { aMailbox, aMailboxOf, brokenInvoice, type invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const ek = await aMailbox("Eks Kakel AB");
beforeEach(nothingWaits);

const told = ({ personId }: { personId: string }) => lettersTo({ personId }, "document-stopped");
const broken = (from: Parameters<typeof invoiceFile>[0], number: string, buyerReference = "Anna") =>
  brokenInvoice(from, ek, { number, buyerReference });

test("an employee is told of all customers together, and of those alone whose task is still theirs", async () => {
  const berg = await aMailbox();
  const maj = await aMailboxOf(berg.employee, "Majs Måleri AB");
  await sendsAt("10:00", berg.atOffice, broken(berg, "431"));
  await sendsAt("10:00", maj.atOffice, broken(maj, "432"));
  await stoppedAt(on("11:15"));

  const [first] = await told(berg.employee);
  expect(first).toMatchObject({ officeId: berg.employee.officeId, companyId: null, facts: { many: 2, place: berg.employee.officeName } });
  expect((await compose(first!)).text).toContain("Faktura 432, för Majs Måleri AB");
  expect((await compose(first!)).text).toMatch(/[^y]\/documents\s/);

  await sendsAt("13:00", berg.atOffice, broken(berg, "433"));
  await sendsAt("13:00", maj.atOffice, broken(maj, "434"));
  const its = and(eq(tasks.officeId, berg.employee.officeId), eq(tasks.customerId, maj.customer.id));
  await superuser.update(tasks).set({ deactivatedAt: new Date() }).where(its);
  await stoppedAt(on("14:15"));
  expect((await told(berg.employee))[1]).toMatchObject({ facts: { many: 1, documents: [{ number: "433", company: "Bergs Bygg AB" }] } });

  await sendsAt("16:00", berg.atOffice, broken(berg, "435"));
  await superuser.delete(taskParticipants).where(eq(taskParticipants.employeeId, berg.employee.employeeId));
  await superuser.update(tasks).set({ deactivatedAt: new Date() }).where(eq(tasks.officeId, berg.employee.officeId));
  expect(await stoppedAt(on("17:15"))).toBe(0);
});

test("of a company's people only those are told to whom the mailbox still opens", async () => {
  const berg = await aMailbox();
  const peter = await aUserOf(berg.head, "user");
  await setPlace(peter, { documents: "send" });
  const user = { ...berg.head, ...peter, role: "user" as const };
  await sendsAt("10:00", user, broken(berg, "441"));
  await setPlace(peter, { documents: "none" });
  expect(await stoppedAt(on("11:15"))).toBe(0);

  await setPlace(peter, { documents: "see" });
  expect(await stoppedAt(on("11:30"))).toBe(1);
  await setPlace(peter, { documents: "send" });
  await sendsAt("13:00", user, brokenInvoice(berg, ek));
  await removeUser(berg.head, peter);
  expect(await stoppedAt(on("14:15"))).toBe(0);

  expect(await told(peter)).toHaveLength(1);
  expect(await told(berg.head)).toEqual([]);
});
