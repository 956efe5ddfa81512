import { handOverRequest } from "#lib/collaborations/reassign/hand-over.ts";
import { proposeInvitee } from "#lib/collaborations/reassign/propose.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { aCollaboration, aReplacedInvitation } from "#tests/support/cast/collaboration.ts";
import { aProposal, aRequestForTwo, handOver } from "#tests/support/cast/reassigning.ts";
import { aRequest } from "#tests/support/cast/requests.ts";
import type { Visit } from "#tests/support/pages/barriers.ts";
import { servicePage } from "#tests/support/pages/office.ts";
import { invitationPage, requestPage } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { test } from "#tests/support/pages/test.ts";
import { sendWrongly, states, visitEach } from "#tests/support/pages/visits.ts";

test.beforeEach(() => test.slow());

test("everybody can use an invitation in each state", async ({ page, javaScriptEnabled }) => {
  const employee = await anEmployee();
  const visits: Visit[] = [{ name: "replaced", path: invitationPage(await aReplacedInvitation()) }];
  for (const state of states) visits.push({ name: state, path: invitationPage((await aCollaboration(state, employee)).invitation) });

  await visitEach(page, javaScriptEnabled, visits);
  await signIn(page, employee);
  await visitEach(page, javaScriptEnabled, visits.slice(0, 2));
});

test("everybody can use My Spiris: the request in each state, the answer and the receipt", async ({ page, javaScriptEnabled }) => {
  const { employee, collaboration, administrator } = await aRequest();
  await signIn(page, employee);
  await visitEach(page, javaScriptEnabled, [{ name: "no company", path: "/my" }]);

  await signIn(page, administrator);
  await visitEach(page, javaScriptEnabled, [
    { name: "something waits", path: "/my" },
    { name: "check", path: requestPage(collaboration) },
    { name: "approved without having read", path: requestPage(collaboration), before: sendWrongly },
    { name: "a changed page", path: `${requestPage(collaboration)}?problem=page-changed&facts=task,access` },
    { name: "changed terms", path: `${requestPage(collaboration)}?problem=terms-changed` },
    { name: "decline", path: `${requestPage(collaboration)}/decline` },
  ]);
  await visitEach(page, javaScriptEnabled, [
    { name: "somebody else should answer", path: `${requestPage(collaboration)}/not-me` },
    { name: "neither named nor explained", path: `${requestPage(collaboration)}/not-me`, before: sendWrongly },
  ]);
  for (const state of states.slice(1)) {
    const { collaboration: answered, administrator: other, approval } = await aCollaboration(state, employee);
    await signIn(page, other);
    await visitEach(page, javaScriptEnabled, [{ name: state, path: requestPage(answered) }]);
    if (state !== "active") continue;
    const receipt = `/my/${answered.companyId}/receipts/${approval!.id}`;
    await visitEach(page, javaScriptEnabled, [
      { name: "nothing waits", path: "/my" },
      { name: "just approved", path: `${receipt}?notice=approved` },
    ]);
  }
});

test("everybody can hand a request over, invite somebody, and read what the office has been told", async ({ page, javaScriptEnabled }) => {
  const [two, alone, told] = [await aRequestForTwo(), await aRequest("service-only"), await aRequest()];
  await handOverRequest(two.administrator, handOver(two.collaboration, two.peter));
  await proposeInvitee(told.administrator, aProposal(told.collaboration));
  const ofOthers = `${requestPage(two.collaboration)}/not-me`;

  await signIn(page, two.administrator);
  await visitEach(page, javaScriptEnabled, [
    { name: "other administrators", path: ofOthers },
    { name: "one of them is gone", path: `${ofOthers}?problem=not-an-administrator` },
    { name: "handed over", path: `${requestPage(two.collaboration)}?notice=handed-over` },
  ]);
  await signIn(page, alone.administrator);
  await visitEach(page, javaScriptEnabled, [{ name: "nobody else", path: `${requestPage(alone.collaboration)}/not-me` }]);
  await signIn(page, told.administrator);
  await visitEach(page, javaScriptEnabled, [
    { name: "proposed", path: `${requestPage(told.collaboration)}?notice=proposed` },
    { name: "once more", path: `${requestPage(told.collaboration)}/not-me` },
  ]);
  await signIn(page, told.employee);
  await visitEach(page, javaScriptEnabled, [
    { name: "what the office has been told", path: servicePage(told.customer) },
    { name: "the proposed person", path: `${servicePage(told.customer)}/invitee` },
  ]);
});
