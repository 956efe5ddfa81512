import { expect, test } from "vitest";
import { operate } from "#lib/companies/operator.ts";
import { proposeAdministrator } from "#lib/contacts/propose-administrator.ts";
import { aProposalFor, kindsTo } from "#tests/support/cast/proposals.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";

test("an operator's command lists what waits, wants a name and a proof, and says what it did", async () => {
  const { employee: anna, customer, administrator: karin } = await anActiveCollaboration();
  const { proposalId } = await proposeAdministrator(anna, aProposalFor(customer));

  expect((await operate(["list"])).join("\n")).toMatch(new RegExp(`${proposalId}\\n.*Ågrens Bageri AB[^]*Peter Holmgren[^]*Anna Lind`));
  await expect(operate(["confirm", proposalId!, "--operator", "Lisa Berg"])).rejects.toThrow(
    "Name what you decide on, yourself and the proof",
  );
  await expect(operate([])).rejects.toThrow("npm run operator");
  const said = await operate(["refuse", proposalId!, "--operator", "Lisa Berg", "--proof", "Not the signatory"]);

  expect(said).toEqual(["Refused. Everybody concerned is told."]);
  expect(await kindsTo(karin)).toContain("proposal-closed refused");
  await expect(operate(["confirm", proposalId!, "--operator", "Lisa", "--proof", "0123456789"])).rejects.toThrow(
    "No such proposal or claim waits",
  );
});
