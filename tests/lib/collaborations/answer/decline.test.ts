import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { DeclineInput } from "#lib/collaborations/answer/input.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { aCompany, aCustomerOf, anEmployee, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration, approveAsShown, aRequest, aRequestTo, refusalOf, service } from "#tests/support/cast/requests.ts";
import {
  companyOf,
  evidenceOf,
  historyOf,
  letterRowsOf,
  lettersAbout,
  standingOf,
  subscriptionsOf,
} from "#tests/support/readback/history.ts";

test("a declined request is over, keeps its reason and leaves no evidence of an approval", async () => {
  const { collaboration, administrator } = await aRequest();

  await declineCollaboration(administrator, refusalOf(collaboration, "We change systems first."));

  expect(await standingOf(collaboration)).toMatchObject({
    status: "declined",
    declineReason: "We change systems first.",
    answeredById: administrator.personId,
  });
  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "collaboration declined"]);
  expect(await evidenceOf(collaboration)).toEqual([]);
});

test("a reason is not asked for", async () => {
  const { collaboration, administrator } = await aRequest();

  await declineCollaboration(administrator, refusalOf(collaboration));

  expect(await standingOf(collaboration)).toMatchObject({ status: "declined", declineReason: null });
});

test("a reason may have a thousand signs", () => {
  const words = (many: number) =>
    DeclineInput.safeParse(refusalOf({ id: randomUUID(), companyId: randomUUID() }, "å".repeat(many))).success;

  expect([words(1000), words(1001)]).toEqual([true, false]);
});

test("the office learns that it was declined, by whom and why", async () => {
  const { employee, collaboration, administrator } = await aRequest();

  await declineCollaboration(administrator, refusalOf(collaboration, "Not now"));

  expect(await lettersAbout(collaboration)).toEqual([`administrator-created to ${administrator.email}`, `declined to ${employee.email}`]);
  const letter = (await letterRowsOf(collaboration)).find(({ kind }) => kind === "declined");
  expect(letter!.facts).toMatchObject({ person: "Karin Ågren", reason: "Not now" });
});

test("a company that the request had created is taken back with its service", async () => {
  const { collaboration, administrator } = await aRequest("new-administrator");

  await declineCollaboration(administrator, refusalOf(collaboration));

  expect(await companyOf(collaboration)).toMatchObject({ confirmedAt: null, takenBackAt: expect.any(Date) });
  expect(await subscriptionsOf(collaboration)).toMatchObject([{ confirmedAt: null, endedAt: expect.any(Date) }]);
});

test("a service that the request had activated is taken back, the company stays", async () => {
  const { collaboration, administrator } = await aRequest("service-only");

  await declineCollaboration(administrator, refusalOf(collaboration));

  expect(await companyOf(collaboration)).toMatchObject({ takenBackAt: null });
  expect(await subscriptionsOf(collaboration)).toMatchObject([{ confirmedAt: null, endedAt: expect.any(Date) }]);
});

test("a service that the company already had stays", async () => {
  const { collaboration, administrator } = await aRequest("existing-customer");

  await declineCollaboration(administrator, refusalOf(collaboration));

  expect(await subscriptionsOf(collaboration)).toMatchObject([{ confirmedAt: expect.any(Date), endedAt: null }]);
});

test("a service is not taken back while another office's request waits for it", async () => {
  const company = await aCompany([]);
  const [anna, sara] = [await anEmployee("Anna Lind"), await anEmployee("Sara Nilsson")];
  const first = await aRequestTo(await aCustomerOf(anna, sameCompanyAs(company)), anna, "service-only");
  const second = await aRequestTo(await aCustomerOf(sara, sameCompanyAs(company)), sara, "service-only");

  await declineCollaboration(first.administrator, refusalOf(first.collaboration));
  expect(await subscriptionsOf(company)).toMatchObject([{ service, endedAt: null }]);

  await declineCollaboration(second.administrator, refusalOf(second.collaboration));
  expect(await subscriptionsOf(company)).toMatchObject([{ service, endedAt: expect.any(Date) }]);
});

test("what has been approved cannot be declined", async () => {
  const { collaboration, administrator } = await anActiveCollaboration();

  const outcome = await declineCollaboration(administrator, refusalOf(collaboration));

  expect(outcome).toEqual({ refusal: "no-longer-open" });
  expect(await standingOf(collaboration)).toMatchObject({ status: "active" });
});

test("what has been declined can neither be approved nor withdrawn", async () => {
  const { employee, collaboration, administrator } = await aRequest();
  await declineCollaboration(administrator, refusalOf(collaboration));

  const approved = await approveAsShown(administrator, collaboration);
  const withdrawn = await withdrawCollaboration(employee, collaboration.id);

  expect([approved, withdrawn]).toEqual([{ refusal: "no-longer-open" }, { refusal: "no-longer-open" }]);
  expect(await standingOf(collaboration)).toMatchObject({ status: "declined" });
});
