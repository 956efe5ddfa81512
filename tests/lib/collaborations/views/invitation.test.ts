import { expect, test } from "vitest";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { findInvitation } from "#lib/collaborations/views/invitation.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { at, daysFrom } from "#lib/time.ts";
import { anActiveCollaboration, approveAsShown, aRequest, refusalOf, service } from "#tests/support/cast/requests.ts";
import { invitationsTo, letterRowsOf, rowsInEveryTable } from "#tests/support/readback/history.ts";

/** What the link in the letter shows. */
async function shownBehind(link: { id: string }) {
  const [invitation] = await invitationsTo(link);
  return findInvitation(invitation!.id);
}

test("the link says who asks whom for what and until when, and which address was invited", async () => {
  const { employee, collaboration, administrator } = await aRequest();

  expect(await shownBehind(collaboration)).toMatchObject({
    standing: "requested",
    office: employee.officeName,
    company: "Ågrens Bageri AB",
    service,
    email: administrator.email,
    personId: administrator.personId,
    expiresAt: collaboration.expiresAt,
    answeredBy: null,
  });
});

test("the letter holds exactly that link", async () => {
  const { collaboration } = await aRequest();

  const [invitation] = await invitationsTo(collaboration);
  const [letter] = await letterRowsOf(collaboration);

  expect(letter!.facts).toMatchObject({ link: expect.stringMatching(new RegExp(`^https?://[^/]+/invitations/${invitation!.id}$`)) });
});

test("after an approval it says by whom and when", async () => {
  const { collaboration, administrator } = await aRequest();

  const { approval } = await approveAsShown(administrator, collaboration);

  expect(await shownBehind(collaboration)).toMatchObject({
    standing: "active",
    answeredBy: "Karin Ågren",
    answeredAt: approval!.approvedAt,
  });
});

test("a declined, a withdrawn, an ended and an expired request say so", async () => {
  const [declined, withdrawn, ended, expired] = [await aRequest(), await aRequest(), await anActiveCollaboration(), await aRequest()];
  await declineCollaboration(declined.administrator, refusalOf(declined.collaboration));
  await withdrawCollaboration(withdrawn.employee, withdrawn.collaboration.id);
  await endCollaboration(ended.employee, ended.collaboration.id);

  expect(await shownBehind(declined.collaboration)).toMatchObject({
    standing: "declined",
    answeredBy: "Karin Ågren",
    answeredAt: expect.any(Date),
  });
  expect(await shownBehind(withdrawn.collaboration)).toMatchObject({
    standing: "withdrawn",
    answeredBy: null,
    answeredAt: expect.any(Date),
  });
  expect(await shownBehind(ended.collaboration)).toMatchObject({ standing: "ended" });
  expect(await at(daysFrom(new Date(), 31), () => shownBehind(expired.collaboration))).toMatchObject({ standing: "expired" });
});

test("an unknown link shows nothing, whatever is written in it", async () => {
  const links = [crypto.randomUUID(), "", "nonsense", "' or true --", "00000000-0000-0000-0000-00000000000g"];

  const shown = await Promise.all(links.map(findInvitation));

  expect(shown).toEqual(links.map(() => undefined));
});

test("a request's own id is no link", async () => {
  const { collaboration } = await aRequest();

  expect(await findInvitation(collaboration.id)).toBeUndefined();
  expect(await findInvitation(collaboration.companyId)).toBeUndefined();
});

test("opening the link, as a mail scanner does twenty times, changes and sends nothing", async () => {
  const { collaboration } = await aRequest();
  const before = await rowsInEveryTable();

  for (const _ of Array.from({ length: 20 })) await shownBehind(collaboration);

  expect(await rowsInEveryTable()).toEqual(before);
  expect(await shownBehind(collaboration)).toMatchObject({ standing: "requested" });
});
