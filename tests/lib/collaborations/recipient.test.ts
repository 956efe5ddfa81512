import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvents, recipientChanges } from "#db/schema/index.ts";
import { endCollaboration } from "#lib/collaborations/end.ts";
import { findRequest, listCollaborationsOf } from "#lib/collaborations/my.ts";
import { changeRecipient } from "#lib/collaborations/recipient.ts";
import { answerRecipientChange, withdrawRecipientChange } from "#lib/collaborations/recipient-answer.ts";
import { showCollaboration } from "#lib/collaborations/show.ts";
import { daysFrom } from "#lib/time.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast.ts";
import { historyOf, isHistoryWhole, lettersAbout, rowsInEveryTable, standingOf } from "#tests/support/history.ts";
import { heldBack, whenWaiting } from "#tests/support/locks.ts";
import { anActiveCollaboration, aRequest, service } from "#tests/support/requests.ts";
import { superuser } from "#tests/support/superuser.ts";

/** An active collaboration whose customer has been asked to become the invoice recipient. */
async function aWaitingChange() {
  const active = await anActiveCollaboration();
  await changeRecipient(active.employee, active.collaboration.id, "customer");
  return { ...active, change: await changeOf(active.collaboration) };
}

async function changeOf({ id }: { id: string }) {
  const [change] = await superuser.select().from(recipientChanges).where(eq(recipientChanges.collaborationId, id));
  return change!;
}

const answerTo = ({ collaboration, change }: Awaited<ReturnType<typeof aWaitingChange>>, answer: "approved" | "declined") => ({
  collaborationId: collaboration.id,
  changeId: change.id,
  answer,
});

const lettersOf = async (collaboration: { id: string }) =>
  (await lettersAbout(collaboration)).filter((letter) => /^(invoice-)?recipient/.test(letter));

test("a payer that becomes the customer waits for the customer, who is asked; meanwhile the office is billed", async () => {
  const { employee, administrator, customer, collaboration, change } = await aWaitingChange();

  expect(change).toMatchObject({ from: "office", to: "customer", approvedAt: null, declinedAt: null, withdrawnAt: null });
  expect(await standingOf(collaboration)).toMatchObject({ invoiceRecipient: "office" });
  expect(await lettersOf(collaboration)).toEqual([`invoice-recipient-change to ${administrator.email}`]);
  expect(await showCollaboration(employee, customer.id, service)).toMatchObject({ changeWaits: true });
  expect(await findRequest(administrator, collaboration.id)).toMatchObject({ recipientChange: change.id });
  expect(await listCollaborationsOf(administrator)).toMatchObject([{ changeWaits: true }]);
});

test("an approved change applies, and its line says who, when and how she had signed in", async () => {
  const waiting = await aWaitingChange();
  const { employee, administrator, collaboration, change } = waiting;

  expect((await answerRecipientChange(administrator, answerTo(waiting, "approved"))).refusal).toBeUndefined();

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

  await answerRecipientChange(administrator, answerTo(waiting, "declined"));

  expect(await standingOf(collaboration)).toMatchObject({ invoiceRecipient: "office" });
  expect((await historyOf(collaboration)).slice(2)).toEqual(["recipient change asked", "recipient change declined"]);
  expect(await lettersOf(collaboration)).toContain(`recipient-answered to ${employee.email}`);
  expect(await changeRecipient(erik, collaboration.id, "customer")).toMatchObject({ waits: true });
});

test("the office takes over at once, and the customer is told", async () => {
  const waiting = await aWaitingChange();
  const { employee, administrator, collaboration } = waiting;
  await answerRecipientChange(administrator, answerTo(waiting, "approved"));
  const before = (await lettersOf(collaboration)).length;

  expect(await changeRecipient(employee, collaboration.id, "office")).toMatchObject({ waits: false });

  expect(await standingOf(collaboration)).toMatchObject({ invoiceRecipient: "office" });
  expect((await historyOf(collaboration)).at(-1)).toBe("invoice recipient changed");
  expect((await lettersOf(collaboration)).length).toBe(before + 1);
});

test("nothing is changed without full rights, by strangers, before the approval, after the end, twice, or to what it is", async () => {
  const { employee, collaboration } = await aWaitingChange();
  const maria = await aColleagueOf(employee, "all-customers", "Maria Ek");
  const waiting = await aRequest();
  const ended = await anActiveCollaboration();
  await endCollaboration(ended.employee, ended.collaboration.id);
  const stranger = await anEmployee();
  const before = await rowsInEveryTable();

  const outcomes = [
    await changeRecipient(maria, collaboration.id, "customer"),
    await withdrawRecipientChange(maria, collaboration.id),
    await changeRecipient(stranger, collaboration.id, "customer"),
    await withdrawRecipientChange(stranger, collaboration.id),
    await changeRecipient(waiting.employee, waiting.collaboration.id, "customer"),
    await changeRecipient(ended.employee, ended.collaboration.id, "customer"),
    await changeRecipient(employee, collaboration.id, "customer"),
    await changeRecipient(employee, collaboration.id, "office"),
    await withdrawRecipientChange(ended.employee, ended.collaboration.id),
  ];

  expect(outcomes.map(({ refusal }) => refusal)).toEqual([
    "not-allowed",
    "not-allowed",
    "unknown-collaboration",
    "unknown-collaboration",
    "still-requested",
    "not-active",
    "already-waits",
    "already-so",
    "nothing-waits",
  ]);
  expect(await rowsInEveryTable()).toEqual(before);
});

test("nobody answers with an old sign-in, for another company, after the end, or what was withdrawn", async () => {
  const waiting = await aWaitingChange();
  const { employee, administrator, collaboration } = waiting;
  const stranger = await anActiveCollaboration();
  const old = { ...administrator, signedInAt: daysFrom(new Date(), -11 / 1440) };
  const approved = answerTo(waiting, "approved");

  expect(await answerRecipientChange(old, approved)).toEqual({ refusal: "sign-in-too-old" });
  expect(await answerRecipientChange(stranger.administrator, approved)).toEqual({ refusal: "no-longer-open" });
  await withdrawRecipientChange(employee, collaboration.id);
  expect(await answerRecipientChange(administrator, approved)).toEqual({ refusal: "no-longer-open" });
  await changeRecipient(employee, collaboration.id, "customer");
  expect(await answerRecipientChange(administrator, approved)).toEqual({ refusal: "no-longer-open" });
  expect(await standingOf(collaboration)).toMatchObject({ invoiceRecipient: "office" });

  const late = await aWaitingChange();
  await endCollaboration(late.employee, late.collaboration.id);
  expect(await answerRecipientChange(late.administrator, answerTo(late, "approved"))).toEqual({ refusal: "no-longer-open" });
});

test("of two answers at once the first counts", async () => {
  const waiting = await aWaitingChange();
  const { administrator, customer, collaboration } = waiting;
  const halfway = await heldBack("select from customers where id = $1", [customer.id]);

  const first = answerRecipientChange(administrator, answerTo(waiting, "declined"));
  await whenWaiting(1);
  const second = answerRecipientChange(administrator, answerTo(waiting, "approved"));
  await whenWaiting(2);
  await halfway.letGo();

  expect([(await first).refusal, (await second).refusal]).toEqual([undefined, "no-longer-open"]);
  expect(await standingOf(collaboration)).toMatchObject({ invoiceRecipient: "office" });
  expect((await historyOf(collaboration)).slice(2)).toEqual(["recipient change asked", "recipient change declined"]);
});
