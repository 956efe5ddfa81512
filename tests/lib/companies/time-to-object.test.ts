import { expect, test } from "vitest";
import { checkProposal } from "#lib/companies/check-proposal.ts";
import { firstDayToConfirm, lastDayToObject } from "#lib/companies/time-to-object.ts";
import { proposeAdministrator } from "#lib/contacts/propose-administrator.ts";
import { calendarDay, dayPlus } from "#lib/i18n/format.ts";
import { daysToObject } from "#lib/standing/limits.ts";
import { at, daysFrom, now } from "#lib/time.ts";
import { lettersTo } from "#tests/support/cast/office.ts";
import { aProposalFor, confirm, daysLater, lisa } from "#tests/support/cast/proposals.ts";
import { administratorsOf, anActiveCollaboration } from "#tests/support/cast/requests.ts";

test("the administrators have their whole days to object, whatever time a command says that it is; the letter says through which", async () => {
  const { employee, customer, administrator: karin } = await anActiveCollaboration();
  const proposalId = (await proposeAdministrator(employee, aProposalFor(customer))).proposalId!;
  await checkProposal(proposalId, { operator: lisa.operator, seen: lisa.proof });
  const lastDay = dayPlus(now(), daysToObject).toISOString();

  expect((await lettersTo(karin.email)).at(-1)).toMatchObject({ kind: "administrator-proposed", facts: { lastDay } });
  expect(await confirm(proposalId)).toEqual({ refusal: "too-early" });
  await daysLater(proposalId, daysToObject);
  expect(await confirm(proposalId)).toEqual({ refusal: "too-early" });
  await expect(at(daysFrom(now(), 30), () => confirm(proposalId))).rejects.toMatchObject({ cause: { constraint_name: "time_to_object" } });
  expect(await administratorsOf(karin)).toHaveLength(1);
  await daysLater(proposalId, 1);
  expect(await confirm(proposalId)).toMatchObject({ proposal: { id: proposalId } });
});

test.each([
  ["2026-11-30T10:00:00+01:00", "2026-12-07", "2026-12-08"],
  ["2026-11-30T23:59:59+01:00", "2026-12-07", "2026-12-08"],
  ["2026-12-01T00:00:00+01:00", "2026-12-08", "2026-12-09"],
  ["2026-03-27T23:30:00+01:00", "2026-04-03", "2026-04-04"],
  ["2026-10-20T00:30:00+02:00", "2026-10-27", "2026-10-28"],
])("proposed at %s, the last day to object is %s and the first to confirm %s", (proposedAt, last, first) => {
  const proposal = { proposedAt: new Date(proposedAt) };

  expect([lastDayToObject(proposal), firstDayToConfirm(proposal)].map(calendarDay)).toEqual([last, first]);
});
