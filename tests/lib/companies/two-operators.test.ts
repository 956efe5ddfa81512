import { expect, test } from "vitest";
import { checkProposal } from "#lib/companies/check-proposal.ts";
import { showFacts } from "#lib/companies/proposal-facts.ts";
import { decideOnProposal } from "#lib/companies/recover.ts";
import { proposeAdministrator } from "#lib/contacts/propose-administrator.ts";
import { detailsOf, rememberSignInOf } from "#tests/support/cast/office.ts";
import { aCheckedProposal, aProposalFor, confirm, daysLater, lisa, per } from "#tests/support/cast/proposals.ts";
import { administratorsOf, anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";

async function aProposal() {
  const { employee, customer, administrator } = await anActiveCollaboration();
  const { proposalId } = await proposeAdministrator(employee, aProposalFor(customer));
  return { employee, customer, administrator, proposalId: proposalId! };
}

const checkBy = (proposalId: string, operator: string) => checkProposal(proposalId, { operator, seen: lisa.proof });

test("nobody confirms what nobody has checked, and a refusal needs no check", async () => {
  const { proposalId } = await aProposal();
  await daysLater(proposalId);

  expect(await confirm(proposalId)).toEqual({ refusal: "not-checked" });
  expect(await decideOnProposal(proposalId, { decision: "refuse", ...per })).toMatchObject({ proposal: { id: proposalId } });
});

test.each(["Lisa Berg", "lisa berg", "  LISA   BERG ", "Lisa\u00a0Berg", "LisaBerg", "Lisa-Berg", "Ｌisa Berg", "Lisa\u200bBerg"])(
  "whoever has checked a proposal does not confirm it as %j",
  async (operator) => {
    const { administrator, proposalId } = await aProposal();
    await aCheckedProposal(proposalId);

    expect(await confirm(proposalId, { ...per, operator })).toEqual({ refusal: "same-operator" });
    expect(await administratorsOf(administrator)).toHaveLength(1);
  },
);

test("Å and å are one letter in a name, Å and A are two", async () => {
  const { proposalId } = await aProposal();
  await daysLater(proposalId);
  await checkBy(proposalId, "Åsa Öberg");

  expect(await confirm(proposalId, { ...per, operator: "åsa öberg" })).toEqual({ refusal: "same-operator" });
  expect(await confirm(proposalId, { ...per, operator: "A\u030asa Öberg" })).toEqual({ refusal: "same-operator" });
  expect(await confirm(proposalId, { ...per, operator: "Asa Öberg" })).toMatchObject({ proposal: { id: proposalId } });
});

test("of many who check at once one counts, and stands in the history with what was seen", async () => {
  const { administrator, proposalId } = await aProposal();
  const names = Array.from({ length: 20 }, (_, place) => `Lisa ${"abcdefghijklmnopqrst"[place]}`);

  const outcomes = await twentyAtOnce(() => checkBy(proposalId, names.pop()!));

  expect(outcomes.filter(({ refusal }) => refusal === "not-waiting-for-check")).toHaveLength(19);
  const checked = outcomes.find(({ proposal }) => proposal)!.proposal!;
  expect(await detailsOf(administrator.companyId, "proposal checked")).toMatchObject([{ operator: checked.checkedBy, proof: lisa.proof }]);
});

test("of two operators who both check and confirm at once nobody confirms her own check, and one confirmation counts", async () => {
  for (const _ of Array(10)) {
    const { administrator, proposalId } = await aProposal();
    await daysLater(proposalId);
    const both = async ({ operator }: { operator: string }) => {
      const { proposal: checked } = await checkBy(proposalId, operator);
      return { checked, confirmed: (await confirm(proposalId, { operator, proof: per.proof })).proposal };
    };

    const outcomes = await Promise.all([both(lisa), both(per)]);

    expect(outcomes.filter(({ checked }) => checked)).toHaveLength(1);
    expect(outcomes.filter(({ checked, confirmed }) => checked && confirmed)).toEqual([]);
    await Promise.all([confirm(proposalId, lisa), confirm(proposalId, per)]);
    expect(await administratorsOf(administrator)).toHaveLength(2);
  }
});

test("of two confirmations at once one counts", async () => {
  const { administrator, proposalId } = await aProposal();
  await aCheckedProposal(proposalId);
  const { sign } = (await showFacts(proposalId))!;

  const outcomes = await twentyAtOnce(() => decideOnProposal(proposalId, { decision: "confirm", ...per, sign }));

  expect(outcomes.filter(({ refusal }) => refusal === "not-waiting")).toHaveLength(19);
  expect(await administratorsOf(administrator)).toHaveLength(2);
});

test("whoever confirms has read what stands about it now: a sign-in since then is read first", async () => {
  const { administrator: karin, proposalId } = await aProposal();
  await aCheckedProposal(proposalId);
  const { sign } = (await showFacts(proposalId))!;
  await rememberSignInOf(karin);

  expect(await decideOnProposal(proposalId, { decision: "confirm", ...per })).toEqual({ refusal: "not-read" });
  expect(await decideOnProposal(proposalId, { decision: "confirm", ...per, sign })).toEqual({ refusal: "not-read" });
  expect(await confirm(proposalId)).toMatchObject({ proposal: { id: proposalId } });
});
