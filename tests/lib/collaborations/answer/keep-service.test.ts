import { expect, test } from "vitest";
import { keepService } from "#lib/collaborations/answer/keep-service.ts";
import { findReceipt, findReceiptForOffice } from "#lib/collaborations/answer/receipt.ts";
import { shownOfKeeping } from "#lib/collaborations/answer/shown.ts";
import { endPlannedCollaborations } from "#lib/collaborations/due/end.ts";
import { comingDays, endCollaboration } from "#lib/collaborations/ending/end.ts";
import { undoEnd } from "#lib/collaborations/ending/undo.ts";
import { explainActivation } from "#lib/collaborations/request/explain.ts";
import { findRequest } from "#lib/collaborations/views/company-page.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { compose } from "#lib/mail/compose.ts";
import { hashOfSeen } from "#lib/seen-hash.ts";
import { at, daysFrom } from "#lib/time.ts";
import { anActiveCollaboration, service } from "#tests/support/cast/requests.ts";
import { evidenceOf, historyOf, isHistoryWhole, letterRowsOf, standingOf, subscriptionsOf } from "#tests/support/readback/history.ts";

const tomorrow = comingDays().first;
const onItsDay = <Result>(work: () => Promise<Result>) => at(daysFrom(new Date(), 2), work);
const has = [{ service, confirmedAt: expect.any(Date), endedAt: null }];
const hasNoMore = [{ service, endedAt: expect.any(Date) }];

type Active = Awaited<ReturnType<typeof anActiveCollaboration>>;

async function readKeeping({ administrator, collaboration }: Active) {
  const { company, office, endsOn, approvedTerms } = (await findRequest(administrator, collaboration.id))!;
  const facts = shownOfKeeping({ company, office, service, endsOn: endsOn ?? "", terms: approvedTerms! });
  return { companyId: collaboration.companyId, collaborationId: collaboration.id, pageHash: hashOfSeen(facts) };
}

const scenarioFor = async ({ employee, customer }: Active) => (await explainActivation(employee, customer.id, service))?.scenario;

test("the company keeps the service when it has approved before the day: evidence, receipt, emails, and then scenario 1", async () => {
  const active = await anActiveCollaboration();
  const { employee, customer, administrator, collaboration } = active;
  await endCollaboration(employee, collaboration.id, tomorrow);

  const { approval } = await keepService(administrator, await readKeeping(active));
  await onItsDay(endPlannedCollaborations);

  expect(await evidenceOf(collaboration)).toMatchObject([
    { about: null },
    {
      about: "service",
      endsOn: tomorrow,
      invoiceRecipient: "customer",
      personName: administrator.name,
      shown: { invoiceRecipient: "customer" },
    },
  ]);
  expect(await isHistoryWhole(collaboration)).toBe(true);
  expect((await historyOf(collaboration)).slice(2)).toEqual(["end planned", "service kept", "collaboration ended"]);
  expect(await findReceipt(administrator, approval!.id)).toMatchObject({ isWhole: true, about: "service" });
  expect(await findReceiptForOffice(employee, customer.id, approval!.id)).toMatchObject({ isWhole: true });
  expect(await subscriptionsOf(collaboration)).toMatchObject(has);
  expect(await standingOf(collaboration)).toMatchObject({ status: "ended" });
  expect(await scenarioFor(active)).toBe("existing-customer");
  const letters = await Promise.all((await letterRowsOf(collaboration)).map(compose));
  const subjects = letters.map(({ subject }) => subject);
  expect(subjects.filter((subject) => subject.includes("behåller tjänsten"))).toHaveLength(2);
  expect(letters.some(({ text }) => text.includes("har godkänt att behålla tjänsten"))).toBe(true);
});

test("an approval is good for the day that was read, and for nobody who has not read the page or signed in", async () => {
  const active = await anActiveCollaboration();
  const { employee, administrator, collaboration } = active;
  const early = { companyId: collaboration.companyId, collaborationId: collaboration.id, pageHash: "" };
  expect(await keepService(administrator, early)).toEqual({ refusal: "no-longer-open" });
  await endCollaboration(employee, collaboration.id, tomorrow);
  const read = await readKeeping(active);
  const old = { ...administrator, signedInAt: daysFrom(new Date(), -1) };

  expect(await keepService(old, read)).toEqual({ refusal: "sign-in-too-old" });
  expect(await keepService(administrator, { ...read, pageHash: "" })).toMatchObject({ refusal: "page-changed" });
  await keepService(administrator, read);
  expect(await keepService(administrator, read)).toEqual({ refusal: "no-longer-open" });

  const later = calendarDay(daysFrom(new Date(), 5));
  await endCollaboration(employee, collaboration.id, later);
  expect(await findRequest(administrator, collaboration.id)).toMatchObject({ keptBy: undefined });
  await at(daysFrom(new Date(), 6), endPlannedCollaborations);
  expect(await subscriptionsOf(collaboration)).toMatchObject(hasNoMore);
});

test("an undone plan takes the approval with it, and an end at once before the day too", async () => {
  const active = await anActiveCollaboration();
  const { employee, administrator, collaboration } = active;
  await endCollaboration(employee, collaboration.id, tomorrow);
  await keepService(administrator, await readKeeping(active));

  await undoEnd(employee, collaboration.id);
  await endCollaboration(employee, collaboration.id);

  expect(await subscriptionsOf(collaboration)).toMatchObject(hasNoMore);
});
