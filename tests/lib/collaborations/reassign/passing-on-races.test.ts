import { expect, test } from "vitest";
import { handOverRequest } from "#lib/collaborations/reassign/hand-over.ts";
import { proposeInvitee } from "#lib/collaborations/reassign/propose.ts";
import { replaceInvitee } from "#lib/collaborations/reassign/replace.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { removeUser } from "#lib/companies/remove-user.ts";
import { aProposal, aRequestForTwo, handOver, notMe } from "#tests/support/cast/reassigning.ts";
import { approveAsShown, aRequest, service } from "#tests/support/cast/requests.ts";
import { heldBack, twentyAtOnce, whenWaiting } from "#tests/support/database/locks.ts";
import { historyOf, isHistoryWhole, letterRowsOf } from "#tests/support/readback/history.ts";

type Named = { id: string };

const countOf = (words: (string | undefined)[], word: string) => words.filter((one) => one === word).length;
const kindsAbout = async (collaboration: Named) => (await letterRowsOf(collaboration)).map(({ kind }) => kind);

/** One after the other before a lock that is then let go: the first that came is the first to go on. */
async function inTurn<One, Other>(rows: string, values: string[], first: () => Promise<One>, second: () => Promise<Other>) {
  const lock = await heldBack(rows, values);
  const one = first();
  await whenWaiting(1);
  const other = second();
  await whenWaiting(2);
  await lock.letGo();
  return Promise.all([one, other]);
}

test("of twenty presses at once three hand the request over", async () => {
  const { administrator: karin, collaboration, peter } = await aRequestForTwo();

  const outcomes = await twentyAtOnce(() => handOverRequest(karin, handOver(collaboration, peter)));

  expect(
    countOf(
      outcomes.map(({ refusal }) => refusal ?? "done"),
      "done",
    ),
  ).toBe(3);
  expect(countOf(await historyOf(collaboration), "request handed over")).toBe(3);
  expect(countOf(await kindsAbout(collaboration), "request-handed-over")).toBe(3);
  expect(await isHistoryWhole(collaboration)).toBe(true);
});

test("of twenty proposals at once three reach the office", async () => {
  const { administrator: karin, collaboration } = await aRequest();

  const outcomes = await twentyAtOnce(() => proposeInvitee(karin, notMe(collaboration)));

  expect(
    countOf(
      outcomes.map(({ refusal }) => refusal ?? "done"),
      "done",
    ),
  ).toBe(3);
  expect(countOf(await kindsAbout(collaboration), "recipient-proposed")).toBe(3);
});

test("what is answered in the same moment is not handed over any more", async () => {
  const { administrator: karin, collaboration, peter } = await aRequestForTwo();

  const [{ refusal }, late] = await inTurn(
    "select from collaborations where id = $1",
    [collaboration.id],
    () => approveAsShown(peter, collaboration),
    () => handOverRequest(karin, handOver(collaboration, peter)),
  );

  expect([refusal, late.refusal]).toEqual([undefined, "no-longer-open"]);
  expect(await kindsAbout(collaboration)).not.toContain("request-handed-over");
});

test("nor to somebody who is removed in the same moment", async () => {
  const { administrator: karin, collaboration, peter } = await aRequestForTwo();

  const [removed, late] = await inTurn(
    "select from company_users where id = $1",
    [peter.userId],
    () => removeUser(karin, peter),
    () => handOverRequest(karin, handOver(collaboration, peter)),
  );

  expect([removed.refusal, late.refusal]).toEqual([undefined, "not-an-administrator"]);
});

test("the office asks somebody else while the one it asked proposes another: the latter comes too late, and nothing is left to see to", async () => {
  const { administrator: karin, employee, customer, collaboration } = await aRequest();
  const { person } = aProposal(collaboration, "Nils Berg");

  const [changed, late] = await inTurn(
    "select from collaborations where id = $1",
    [collaboration.id],
    () => replaceInvitee(employee, { collaborationId: collaboration.id, ...person, mobile: "0701740606" }),
    () => proposeInvitee(karin, aProposal(collaboration)),
  );

  expect([changed.refusal, late.refusal]).toEqual([undefined, "no-longer-open"]);
  expect((await showCollaboration(employee, customer.id, service))?.proposed).toBeUndefined();
});
