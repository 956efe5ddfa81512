import { expect, test } from "vitest";
import { tickForCompany, tickForOffice } from "#lib/collaborations/active/checklist.ts";
import { changeCollaborationTask } from "#lib/collaborations/active/task.ts";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { expireOverdueRequests } from "#lib/collaborations/due/expire.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { handOverRequest } from "#lib/collaborations/reassign/hand-over.ts";
import { proposeInvitee } from "#lib/collaborations/reassign/propose.ts";
import { replaceInvitee } from "#lib/collaborations/reassign/replace.ts";
import { askAgain } from "#lib/collaborations/renewal/ask.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { resendRequest } from "#lib/collaborations/waiting/resend.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { services } from "#lib/services/catalogue.ts";
import { at } from "#lib/time.ts";
import { aPerson, aTaskFor } from "#tests/support/cast/cast.ts";
import { aProposal, aRequestForTwo, handOver } from "#tests/support/cast/reassigning.ts";
import { anActiveCollaboration, approveAsShown, aRequest, refusalOf, service } from "#tests/support/cast/requests.ts";
import { heldBack, whenWaiting } from "#tests/support/database/locks.ts";
import { isHistoryWhole } from "#tests/support/readback/history.ts";
import { aRequestFrom, on, runAt } from "./due/january.ts";
import { anOverdueRequest } from "./renewal/expired.ts";

type Request = Awaited<ReturnType<typeof aRequest>>;
type Press = (request: Request) => Promise<{ refusal?: string } | number>;

const { locale: _, ...peter } = { ...aPerson("Peter Holmgren"), mobile: "0701740606" };

const presses: Record<string, Press> = {
  approve: ({ administrator, collaboration }) => approveAsShown(administrator, collaboration),
  decline: ({ administrator, collaboration }) => declineCollaboration(administrator, refusalOf(collaboration)),
  withdraw: ({ employee, collaboration }) => withdrawCollaboration(employee, collaboration.id),
  remind: ({ employee, collaboration }) => remindCollaboration(employee, collaboration.id),
  resend: ({ employee, collaboration }) => resendRequest(employee, collaboration.id),
  "propose somebody else": ({ administrator, collaboration }) => proposeInvitee(administrator, aProposal(collaboration)),
  "ask somebody else": ({ employee, collaboration }) => replaceInvitee(employee, { collaborationId: collaboration.id, ...peter }),
};

/** Both have begun, and stand before the collaboration or whatever comes before it. */
async function atOnce({ id }: { id: string }, first: () => Promise<unknown>, second: () => Promise<unknown>) {
  const halfway = await heldBack("select from collaborations where id = $1", [id]);
  const one = first();
  await whenWaiting(1);
  const other = second();
  await whenWaiting(2);
  await halfway.letGo();
  return Promise.all([one, other]);
}

async function toAnotherTask({ employee, customer, collaboration }: Request) {
  const other = await aTaskFor(customer, employee);
  return () => changeCollaborationTask(employee, collaboration.id, other.id);
}

test.each(Object.entries(presses))("%s and a change of task at once: neither waits for what the other holds", async (_, press) => {
  const request = await aRequest();

  const [pressed] = await atOnce(request.collaboration, () => press(request), await toAnotherTask(request));

  expect(pressed).not.toHaveProperty("refusal");
  expect(await isHistoryWhole(request.collaboration)).toBe(true);
});

test("neither do the jobs that remind and expire", async () => {
  const waiting = await aRequestFrom();
  const overdue = await anOverdueRequest();
  const other = await aTaskFor(overdue.customer, overdue.employee);

  await atOnce(
    waiting.collaboration,
    () => runAt(on("14")),
    () => at(on("14"), () => endCollaboration(waiting.employee, waiting.collaboration.id)),
  );
  await atOnce(overdue.collaboration, expireOverdueRequests, () =>
    changeCollaborationTask(overdue.employee, overdue.collaboration.id, other.id),
  );

  expect(await isHistoryWhole(waiting.collaboration)).toBe(true);
  expect(await isHistoryWhole(overdue.collaboration)).toBe(true);
});

test("nor does a customer who asks for a new request", async () => {
  const overdue = await anOverdueRequest();
  await atOnce(overdue.collaboration, () => askAgain(overdue.administrator, overdue.collaboration.id), await toAnotherTask(overdue));
  expect(await isHistoryWhole(overdue.collaboration)).toBe(true);
});

test("nor does an administrator who hands a request over", async () => {
  const request = await aRequestForTwo();
  const { administrator, collaboration, peter } = request;
  await atOnce(collaboration, () => handOverRequest(administrator, handOver(collaboration, peter)), await toAnotherTask(request));
  expect(await isHistoryWhole(collaboration)).toBe(true);
});

test("nor do the steps in the ERP system", async () => {
  const active = await anActiveCollaboration();
  const [synchronise, choose] = services[service].checklist;
  for (const tick of [
    (done: string[]) => tickForOffice(active.employee, active.collaboration.id, done),
    (done: string[]) => tickForCompany(active.administrator, active.collaboration.id, done),
  ]) {
    await tick([synchronise]);
    await atOnce(active.collaboration, await toAnotherTask(active), () => tick([choose]));
  }
  expect(await isHistoryWhole(active.collaboration)).toBe(true);
});
