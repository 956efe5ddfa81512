import { expect, test } from "vitest";
import { askAgain, askAgainByLink } from "#lib/collaborations/renewal/ask.ts";
import { renewCollaboration } from "#lib/collaborations/renewal/renew.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { findRequest } from "#lib/collaborations/views/company-page.ts";
import { findInvitation } from "#lib/collaborations/views/invitation.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { at } from "#lib/time.ts";
import { aColleagueOf, aTaskFor } from "#tests/support/cast/cast.ts";
import { activationOf, approveAsShown, aRequest, aSituation, service } from "#tests/support/cast/requests.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { historyOf, invitationsTo, isHistoryWhole, lettersAbout, rowsInEveryTable, standingOf } from "#tests/support/readback/history.ts";
import { aMonthAgo, anExpiredRequest, anOverdueRequest } from "./expired.ts";

const wishesIn = async (collaboration: { id: string }) =>
  (await lettersAbout(collaboration)).filter((one) => one.startsWith("renewal-asked"));

test("whoever has the link to an expired request asks for a new one, and the office is told", async () => {
  const { employee, customer, collaboration, invitationId } = await anExpiredRequest();
  expect(await findInvitation(invitationId)).toMatchObject({ standing: "expired", renewal: "possible" });

  const { refusal } = await askAgainByLink(invitationId);

  expect(refusal).toBeUndefined();
  expect(await wishesIn(collaboration)).toEqual([`renewal-asked to ${employee.email}`]);
  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "collaboration expired", "renewal asked"]);
  expect(await isHistoryWhole(collaboration)).toBe(true);
  expect(await standingOf(collaboration)).toMatchObject({ status: "expired" });
  expect(await findInvitation(invitationId)).toMatchObject({ standing: "expired", renewal: "asked" });
  const shown = await showCollaboration(employee, customer.id, service);
  expect(shown?.renewalAsked).toEqual({ person: "Karin Ågren", when: expect.any(Date) });
});

test("an administrator asks from My Spiris", async () => {
  const { employee, collaboration, administrator } = await anExpiredRequest();

  const { refusal } = await askAgain(administrator, collaboration.id);

  expect(refusal).toBeUndefined();
  expect(await wishesIn(collaboration)).toEqual([`renewal-asked to ${employee.email}`]);
  expect(await findRequest(administrator, collaboration.id)).toMatchObject({ status: "expired", renewal: "asked" });
});

test("sender, task owner and account manager hear of it", async () => {
  const { employee, customer, input } = await aSituation();
  const maria = await aColleagueOf(employee, "full", "Maria Ek");
  const task = await aTaskFor(customer, maria);
  const { collaboration } = await at(aMonthAgo, () => activateCollaboration(employee, { ...input, ...activationOf(customer, task) }));
  const [invitation] = await invitationsTo(collaboration!);

  await askAgainByLink(invitation!.id);

  expect(await wishesIn(collaboration!)).toEqual([employee, maria].map(({ email }) => `renewal-asked to ${email}`).sort());
});

test("one that is overdue and that nobody has marked yet expires on the way", async () => {
  const { collaboration, invitationId } = await anOverdueRequest();

  await askAgainByLink(invitationId);

  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "collaboration expired", "renewal asked"]);
});

test("twenty presses at once, and later ones, are one wish", async () => {
  const { collaboration, administrator, invitationId } = await anExpiredRequest();

  const outcomes = await twentyAtOnce(() => askAgainByLink(invitationId));
  const later = [await askAgainByLink(invitationId), await askAgain(administrator, collaboration.id)];

  expect(outcomes.filter(({ refusal }) => !refusal)).toHaveLength(1);
  expect(later).toEqual([{ refusal: "nothing-to-ask" }, { refusal: "nothing-to-ask" }]);
  expect(await wishesIn(collaboration)).toHaveLength(1);
});

test("there is nothing to ask while a request waits, after an answer, or when the office has asked again", async () => {
  const waiting = await aRequest();
  const [link] = await invitationsTo(waiting.collaboration);
  expect(await askAgainByLink(link!.id)).toEqual({ refusal: "nothing-to-ask" });
  await approveAsShown(waiting.administrator, waiting.collaboration);
  expect(await askAgainByLink(link!.id)).toEqual({ refusal: "nothing-to-ask" });

  const renewed = await anExpiredRequest();
  await renewCollaboration(renewed.employee, renewed.collaboration.id);
  expect(await askAgainByLink(renewed.invitationId)).toEqual({ refusal: "nothing-to-ask" });
  expect(await findInvitation(renewed.invitationId)).toMatchObject({ standing: "expired", renewal: "sent" });
});

test("office and customer who press at the same moment both get through", async () => {
  for (let round = 0; round < 10; round++) {
    const { employee, collaboration, invitationId } = await anExpiredRequest();

    const [renewed, asked] = await Promise.all([renewCollaboration(employee, collaboration.id), askAgainByLink(invitationId)]);

    expect(renewed.refusal).toBeUndefined();
    expect([undefined, "nothing-to-ask"]).toContain(asked.refusal);
  }
});

test("an unknown link and another company's request are unknown, and nothing is written", async () => {
  const { collaboration, invitationId } = await anExpiredRequest();
  const stranger = await aRequest();
  const before = await rowsInEveryTable();

  const outcomes = [
    await askAgain(stranger.administrator, collaboration.id),
    await askAgain(stranger.administrator, "1"),
    await askAgainByLink(collaboration.id),
    await askAgainByLink("1"),
  ];

  expect(outcomes).toEqual(Array(4).fill({ refusal: "unknown-request" }));
  expect(await rowsInEveryTable()).toEqual(before);
  expect(await findInvitation(invitationId)).toMatchObject({ renewal: "possible" });
});
