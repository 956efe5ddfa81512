import { expect, test } from "vitest";
import { findFactor } from "#lib/auth/factor/turn-on.ts";
import { operate } from "#lib/companies/operator.ts";
import { proposeAdministrator } from "#lib/contacts/propose-administrator.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { withFactor } from "#tests/support/cast/factor.ts";
import { alsoAt } from "#tests/support/cast/office.ts";
import { aProposalFor, kindsTo } from "#tests/support/cast/proposals.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { historyOf } from "#tests/support/readback/history.ts";

test("an operator's command lists what waits, wants a name and a proof, and says what it did", async () => {
  const { employee: anna, customer, administrator: karin } = await anActiveCollaboration();
  const { proposalId } = await proposeAdministrator(anna, aProposalFor(customer));

  expect((await operate(["list"])).join("\n")).toMatch(new RegExp(`${proposalId}\\n.*Ågrens Bageri AB[^]*Peter Holmgren[^]*Anna Lind`));
  await expect(operate(["confirm", proposalId!, "--operator", "Lisa Berg"])).rejects.toThrow(
    "Name what you decide on, yourself and the proof",
  );
  await expect(operate([])).rejects.toThrow("npm run operator");
  const said = await operate(["refuse", proposalId!, "--operator", "Lisa Berg", "--proof", "Not the signatory"]);

  expect(said).toEqual(["Refused. Everyone concerned is told."]);
  expect(await kindsTo(karin)).toContain("proposal-closed refused");
  await expect(operate(["confirm", proposalId!, "--operator", "Lisa", "--proof", "0123456789"])).rejects.toThrow(
    "No such proposal or claim waits",
  );
});

test("an operator resets a second factor that protects several places, with a name and a proof", async () => {
  const erik = await aColleagueOf(await anEmployee(), "full", "Erik Sund");
  await alsoAt(await anEmployee("Sara Nilsson"), erik, "full");
  await withFactor(erik);
  const order = ["reset-factor", erik.email, "--operator", "Lisa Berg"];

  await expect(operate(order)).rejects.toThrow("Name the address, yourself and the proof");
  const said = await operate([...order, "--proof", "BankID of today, called back"]);

  expect(said).toEqual(["The second factor of Erik Sund is reset. The person is signed out everywhere and told by email."]);
  expect(await findFactor(erik)).toBeUndefined();
  expect((await historyOf({ id: erik.personId })).at(-1)).toBe("second factor reset");
  expect(await kindsTo(erik)).toContain("second-factor-changed");
  await expect(operate([...order, "--proof", "BankID of today, called back"])).rejects.toThrow("has a second factor");
});
