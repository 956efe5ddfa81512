import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvents } from "#db/schema/index.ts";
import { endPlannedCollaborations } from "#lib/collaborations/due/end.ts";
import { comingDays, endCollaboration, endForCompany } from "#lib/collaborations/ending/end.ts";
import { undoEnd } from "#lib/collaborations/ending/undo.ts";
import { answerPayerChange } from "#lib/collaborations/payer/answer.ts";
import { changePayer } from "#lib/collaborations/payer/change.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { findRequest, listCollaborationsOf } from "#lib/collaborations/views/company-page.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { whatEnds } from "#lib/services/ending.ts";
import { at, daysFrom } from "#lib/time.ts";
import { activationOf, service } from "#tests/support/cast/requests.ts";
import { historyOf, isHistoryWhole, standingOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { answerTo, aWaitingChange, changeOf, lettersOf } from "./waiting-change.ts";

const takenBack = ["recipient change asked", "recipient change withdrawn", "collaboration ended"];
const onItsDay = <Result>(work: () => Promise<Result>) => at(daysFrom(new Date(), 2), work);

async function whoTookBack({ id }: { id: string }) {
  const lines = await superuser.select().from(auditEvents).where(eq(auditEvents.chain, id));
  return lines.find(({ action }) => action === "recipient change withdrawn")?.actorName;
}

test("what ends takes back a change that waits: neither side is asked any more, and no further letter says so", async () => {
  const { employee, administrator, customer, collaboration } = await aWaitingChange();
  const asked = await lettersOf(collaboration);

  await endCollaboration(employee, collaboration.id);

  expect(await changeOf(collaboration)).toMatchObject({ withdrawnAt: expect.any(Date), approvedAt: null, declinedAt: null });
  expect((await historyOf(collaboration)).slice(2)).toEqual(takenBack);
  expect(await whoTookBack(collaboration)).toBe(employee.name);
  expect(await isHistoryWhole(collaboration)).toBe(true);
  expect(await lettersOf(collaboration)).toEqual(asked);
  expect(await findRequest(administrator, collaboration.id)).toMatchObject({ payerChange: undefined });
  expect(await listCollaborationsOf([administrator])).toMatchObject([{ changeWaits: false }]);
  expect(await showCollaboration(employee, customer.id, service)).toMatchObject({ changeWaits: false });
});

test("an end by the office makes no company pay: the office stays named, and neither an old question nor a new one changes that", async () => {
  const waiting = await aWaitingChange();
  const { employee, administrator, collaboration } = waiting;
  await endCollaboration(employee, collaboration.id);

  const outcomes = [
    await answerPayerChange(administrator, answerTo(waiting, "approved")),
    await changePayer(employee, collaboration.id, "customer"),
  ];

  expect(outcomes).toEqual([{ refusal: "no-longer-open" }, { refusal: "not-active" }]);
  expect(await standingOf(collaboration)).toMatchObject({ status: "ended", invoiceRecipient: "office" });
  const names = { office: "Lind & Sund AB", company: "Ågrens AB", service, invoiceRecipient: "office" } as const;
  expect(whatEnds(names, "sv").at(-1)).toBe(
    "Därefter faktureras varken Lind & Sund AB eller Ågrens AB för tjänsten genom samarbetet. Ågrens AB blir fakturamottagare bara genom att godkänna det.",
  );
  expect(whatEnds(names, "en").at(-1)).toContain("neither Lind & Sund AB nor Ågrens AB is billed");
});

test("the company's administrator who ends it takes the question back too", async () => {
  const { administrator, collaboration } = await aWaitingChange();

  await endForCompany(administrator, collaboration.id);

  expect((await historyOf(collaboration)).slice(2)).toEqual(takenBack);
  expect(await whoTookBack(collaboration)).toBe(administrator.name);
});

test("a planned end leaves the question until its day, and an undone one for good", async () => {
  const { employee, collaboration } = await aWaitingChange();
  await endCollaboration(employee, collaboration.id, comingDays().first);
  expect(await changeOf(collaboration)).toMatchObject({ withdrawnAt: null });

  await undoEnd(employee, collaboration.id);
  await onItsDay(endPlannedCollaborations);
  expect(await changeOf(collaboration)).toMatchObject({ withdrawnAt: null });
});

test("when the day has come the worker takes it back, or whoever activates again before", async () => {
  const [first, second] = [await aWaitingChange(), await aWaitingChange()];
  for (const { employee, collaboration } of [first, second]) await endCollaboration(employee, collaboration.id, comingDays().first);
  const planned = ["recipient change asked", "end planned", "recipient change withdrawn", "collaboration ended"];

  await onItsDay(() => activateCollaboration(second.employee, activationOf(second.customer, second.task, "existing-customer")));
  await onItsDay(endPlannedCollaborations);

  for (const { collaboration } of [first, second]) {
    expect((await historyOf(collaboration)).slice(2)).toEqual(planned);
    expect(await whoTookBack(collaboration)).toBe("Spiris");
    expect(await isHistoryWhole(collaboration)).toBe(true);
    expect(await changeOf(collaboration)).toMatchObject({ withdrawnAt: expect.any(Date) });
  }
});
