import { expect, test } from "vitest";
import { findFactor } from "#lib/auth/factor/turn-on.ts";
import { objectToProposal } from "#lib/companies/object.ts";
import { proposeAdministrator } from "#lib/contacts/propose-administrator.ts";
import { calendarDay, dayPlus } from "#lib/i18n/format.ts";
import { operate } from "#lib/operator/operator.ts";
import { daysToObject } from "#lib/standing/limits.ts";
import { now } from "#lib/time.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { withFactor } from "#tests/support/cast/factor.ts";
import { alsoAt, rememberSignInOf } from "#tests/support/cast/office.ts";
import { aProposalFor, daysLater, kindsTo, lisa, per } from "#tests/support/cast/proposals.ts";
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

test("two operators confirm: a check by one, the days over, and what stands about it read by the other", async () => {
  const { employee: anna, customer, administrator: karin } = await anActiveCollaboration();
  const first = await proposeAdministrator(anna, aProposalFor(customer, "Nils Ek"));
  await objectToProposal(karin, first.proposalId!);
  await daysLater(first.proposalId!, 100);
  const { proposalId: id } = await proposeAdministrator(anna, aProposalFor(customer));
  const by = ({ operator, proof }: typeof lisa) => ["--operator", operator, "--proof", proof];
  const firstDay = calendarDay(dayPlus(now(), daysToObject + 1));

  await expect(operate(["check", id!, "--operator", "Lisa Berg"])).rejects.toThrow("yourself and the proof");
  expect((await operate(["check", id!, ...by(lisa)])).join("\n")).toMatch(
    new RegExp(
      `can confirm it from ${firstDay}[^]*by Lisa Berg: Regist[^]*Karin Ågren, to Nils Ek, proposed by .* \\(this office\\)[^]*${karin.email}, last signed`,
    ),
  );
  await expect(operate(["check", id!, ...by(per)])).rejects.toThrow("it has been checked");
  await expect(operate(["confirm", id!, ...by(per)])).rejects.toThrow(
    `It can be confirmed from ${firstDay}. The administrators can object until the end of`,
  );
  expect((await operate(["list"])).join("\n")).toContain(`can be confirmed from ${firstDay}\n  checked`);
  await daysLater(id!);
  await expect(operate(["confirm", id!, ...by({ ...lisa, operator: "lisa  BERG" })])).rejects.toThrow("Lisa Berg has checked the proof");
  const read = await operate(["confirm", id!, ...by(per)]);
  expect(read.join("\n")).toMatch(/^Nothing is confirmed yet.*to Nils Ek.*Karin Ågren, .* last signed in: here \d{4}/s);
  await rememberSignInOf(karin);
  const sign = () => operate(["confirm", id!, ...by(per), "--read", read.at(-1)!.split(" ").at(-1)!]);
  expect((await sign())[0]).toContain("has changed since you read it");
  read.push((await sign()).at(-1)!);

  expect(await sign()).toEqual(["Peter Holmgren is now an administrator and the main contact. Everyone concerned is told."]);
});

test("a proposal that nobody has checked is not confirmed, and says how it is checked", async () => {
  const { employee: anna, customer } = await anActiveCollaboration();
  const { proposalId } = await proposeAdministrator(anna, aProposalFor(customer));
  await daysLater(proposalId!);

  await expect(operate(["confirm", proposalId!, "--operator", per.operator, "--proof", per.proof])).rejects.toThrow(
    `npm run operator -- check ${proposalId}`,
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
