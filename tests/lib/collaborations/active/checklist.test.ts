import { expect, test } from "vitest";
import { tickForCompany, tickForOffice } from "#lib/collaborations/active/checklist.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { findRequest } from "#lib/collaborations/views/company-page.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { services } from "#lib/services/catalogue.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration, aRequest, service } from "#tests/support/cast/requests.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { historyOf, isHistoryWhole, rowsInEveryTable } from "#tests/support/readback/history.ts";

const [synchronise, choose] = services[service].checklist;

type Active = Awaited<ReturnType<typeof anActiveCollaboration>>;

async function ticksOf({ employee, administrator, customer, collaboration }: Active) {
  const [office, company] = [await showCollaboration(employee, customer.id, service), await findRequest(administrator, collaboration.id)];
  return { office: office!.ticks.sort(), company: company!.ticks.sort() };
}

test("each side ticks its steps for itself", async () => {
  const active = await anActiveCollaboration();

  await tickForOffice(active.employee, active.collaboration.id, [synchronise, choose]);
  await tickForCompany(active.administrator, active.collaboration.id, [choose]);

  expect(await ticksOf(active)).toEqual({ office: [choose, synchronise].sort(), company: [choose] });
});

test("a step that is left out is unticked, and the history tells both", async () => {
  const active = await anActiveCollaboration();
  await tickForOffice(active.employee, active.collaboration.id, [synchronise]);

  await tickForOffice(active.employee, active.collaboration.id, [choose]);

  expect(await ticksOf(active)).toEqual({ office: [choose], company: [] });
  const told = (await historyOf(active.collaboration)).slice(2);
  expect(told.sort()).toEqual(["step ticked", "step ticked", "step unticked"]);
  expect(await isHistoryWhole(active.collaboration)).toBe(true);
});

test("sending the same ticks twice, even at once, is one tick", async () => {
  const active = await anActiveCollaboration();

  await twentyAtOnce(() => tickForOffice(active.employee, active.collaboration.id, [synchronise]));
  await tickForOffice(active.employee, active.collaboration.id, [synchronise]);

  expect(await ticksOf(active)).toEqual({ office: [synchronise], company: [] });
  expect(await historyOf(active.collaboration)).toEqual(["collaboration requested", "collaboration approved", "step ticked"]);
});

test("what is no step of the service is not kept", async () => {
  const active = await anActiveCollaboration();

  await tickForOffice(active.employee, active.collaboration.id, ["buy-milk"]);

  expect(await ticksOf(active)).toEqual({ office: [], company: [] });
});

test("strangers, and colleagues who do not see the customer, tick nothing", async () => {
  const { employee, collaboration } = await anActiveCollaboration();
  const stranger = await anEmployee();
  const jonas = await aColleagueOf(employee, "own-customers");
  const other = await anActiveCollaboration();
  const before = await rowsInEveryTable();

  const outcomes = [
    await tickForOffice(stranger, collaboration.id, [synchronise]),
    await tickForOffice(jonas, collaboration.id, [synchronise]),
    await tickForCompany(other.administrator, collaboration.id, [synchronise]),
  ];

  expect(outcomes).toEqual(Array(3).fill({ refusal: "unknown-collaboration" }));
  expect(await rowsInEveryTable()).toEqual(before);
});

test("nothing is ticked before the approval, when a request may still move to another company, nor after the end", async () => {
  const [waiting, ended] = [await aRequest(), await anActiveCollaboration()];
  await endCollaboration(ended.employee, ended.collaboration.id);
  const before = await rowsInEveryTable();

  const outcomes = [
    await tickForOffice(waiting.employee, waiting.collaboration.id, [synchronise]),
    await tickForCompany(waiting.administrator, waiting.collaboration.id, [synchronise]),
    await tickForCompany(ended.administrator, ended.collaboration.id, [synchronise]),
  ];

  expect(outcomes).toEqual(Array(3).fill({ refusal: "not-active" }));
  expect(await rowsInEveryTable()).toEqual(before);
});

test("a page that was opened before takes back no tick of a colleague's: it sends what it changed", async () => {
  const active = await anActiveCollaboration();
  const { employee, collaboration } = active;
  await tickForOffice(employee, collaboration.id, [synchronise], []);

  await tickForOffice(employee, collaboration.id, [], []);
  expect(await ticksOf(active)).toMatchObject({ office: [synchronise] });
  await tickForOffice(employee, collaboration.id, [], [synchronise]);
  expect(await ticksOf(active)).toMatchObject({ office: [] });
});
