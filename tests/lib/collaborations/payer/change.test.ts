import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvents } from "#db/schema/index.ts";
import { answerPayerChange } from "#lib/collaborations/payer/answer.ts";
import { changePayer } from "#lib/collaborations/payer/change.ts";
import { findRequest, listCollaborationsOf } from "#lib/collaborations/views/company-page.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { service } from "#tests/support/cast/requests.ts";
import { historyOf, isHistoryWhole, standingOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { answerTo, aWaitingChange, changeOf, lettersOf } from "./waiting-change.ts";

test("a payer that becomes the customer waits for the customer, who is asked; meanwhile the office is billed", async () => {
  const { employee, administrator, customer, collaboration, change } = await aWaitingChange();

  expect(change).toMatchObject({ from: "office", to: "customer", approvedAt: null, declinedAt: null, withdrawnAt: null });
  expect(await standingOf(collaboration)).toMatchObject({ invoiceRecipient: "office" });
  expect(await lettersOf(collaboration)).toEqual([`invoice-recipient-change to ${administrator.email}`]);
  expect(await showCollaboration(employee, customer.id, service)).toMatchObject({ changeWaits: true });
  expect(await findRequest(administrator, collaboration.id)).toMatchObject({ payerChange: change.id });
  expect(await listCollaborationsOf([administrator])).toMatchObject([{ changeWaits: true }]);
});

test("an approved change applies, and its line says who, when and how she had signed in", async () => {
  const waiting = await aWaitingChange();
  const { employee, administrator, collaboration, change } = waiting;

  expect((await answerPayerChange(administrator, answerTo(waiting, "approved"))).refusal).toBeUndefined();

  expect(await standingOf(collaboration)).toMatchObject({ invoiceRecipient: "customer" });
  expect(await changeOf(collaboration)).toMatchObject({ approvedAt: expect.any(Date), answeredById: administrator.personId });
  const lines = await superuser.select().from(auditEvents).where(eq(auditEvents.chain, collaboration.id));
  expect(lines.find(({ action }) => action === "recipient change approved")).toMatchObject({
    actorId: administrator.personId,
    actorName: "Karin Ågren",
    details: { change: change.id, from: "office", to: "customer", signedInBy: "code", signedInAt: administrator.signedInAt.toISOString() },
  });
  expect(await isHistoryWhole(collaboration)).toBe(true);
  expect(await lettersOf(collaboration)).toEqual([
    `invoice-recipient-change to ${administrator.email}`,
    `invoice-recipient-change to ${administrator.email}`,
    `recipient-answered to ${employee.email}`,
  ]);
});

test("a declined change leaves things as they are, and another can be asked for", async () => {
  const waiting = await aWaitingChange();
  const { employee, administrator, collaboration } = waiting;
  const erik = await aColleagueOf(employee, "full");

  await answerPayerChange(administrator, answerTo(waiting, "declined"));

  expect(await standingOf(collaboration)).toMatchObject({ invoiceRecipient: "office" });
  expect((await historyOf(collaboration)).slice(2)).toEqual(["recipient change asked", "recipient change declined"]);
  expect(await lettersOf(collaboration)).toContain(`recipient-answered to ${employee.email}`);
  expect(await changePayer(erik, collaboration.id, "customer")).toMatchObject({ waits: true });
});

test("the office takes over at once, and the customer is told", async () => {
  const waiting = await aWaitingChange();
  const { employee, administrator, collaboration } = waiting;
  await answerPayerChange(administrator, answerTo(waiting, "approved"));
  const before = (await lettersOf(collaboration)).length;

  expect(await changePayer(employee, collaboration.id, "office")).toMatchObject({ waits: false });

  expect(await standingOf(collaboration)).toMatchObject({ invoiceRecipient: "office" });
  expect((await historyOf(collaboration)).at(-1)).toBe("invoice recipient changed");
  expect((await lettersOf(collaboration)).length).toBe(before + 1);
});
