import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { companyClaims } from "#db/schema/index.ts";
import { objectToReplacement } from "#lib/collaborations/reassign/object.ts";
import { findRequest } from "#lib/collaborations/views/company-page.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { checkClaim } from "#lib/companies/check-claim.ts";
import { decideOnClaim } from "#lib/companies/decide-claim.ts";
import { operate } from "#lib/operator/operator.ts";
import { aCustomerOf, anEmployee, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { approveAsChecked, claimBy, confirmClaim, linkOf } from "#tests/support/cast/claims.ts";
import { kindsTo, lisa, per } from "#tests/support/cast/proposals.ts";
import { administratorsOf, approveAsShown, aRequestTo, service } from "#tests/support/cast/requests.ts";
import { companyOf, historyOf, isHistoryWhole, standingOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** Two offices have named different people for one legal person: Karin answers for it, Mallory was let in by his own office. */
async function twoNamed() {
  const [anna, mallory] = [await anEmployee("Anna Lind"), await anEmployee("Mallory Ek")];
  const customer = await aCustomerOf(anna);
  const own = await aRequestTo(customer, anna);
  const theirs = await aRequestTo(await aCustomerOf(mallory, sameCompanyAs(customer)), mallory);
  return { anna, customer, own, theirs };
}

const by = ({ operator, proof }: typeof lisa) => ["--operator", operator, "--proof", proof];

test("while two offices have named different people for one number, nobody is confirmed by accepting, and no request moves", async () => {
  const { anna, customer, own, theirs } = await twoNamed();

  expect(await approveAsShown(theirs.administrator, theirs.collaboration)).toEqual({ waits: true });
  expect(await approveAsShown(theirs.administrator, theirs.collaboration)).toEqual({ waits: true });

  expect(await standingOf(own.collaboration)).toMatchObject({ status: "requested", companyId: own.collaboration.companyId });
  expect(await companyOf(theirs.collaboration)).toMatchObject({ confirmedAt: null });
  expect(await historyOf(theirs.collaboration)).toEqual(["collaboration requested", "company claimed"]);
  expect(await findRequest(theirs.administrator, theirs.collaboration.id)).toMatchObject({ claimWaits: true });
  expect(await findRequest(own.administrator, own.collaboration.id)).toMatchObject({ claimWaits: false });
  expect(await showCollaboration(anna, customer.id, service)).toMatchObject({ claimWaits: false });
});

test("two operators confirm who answers; what the other said is refused, both and their offices hear of it, and she approves", async () => {
  const { anna, own, theirs } = await twoNamed();
  await approveAsShown(theirs.administrator, theirs.collaboration);
  await approveAsShown(own.administrator, own.collaboration);
  const claim = await claimBy(own.administrator, own.collaboration);

  await expect(operate(["confirm", claim!.id, ...by(per)])).rejects.toThrow(`npm run operator -- check ${claim!.id}`);
  expect(await operate(["check", claim!.id, ...by(lisa)])).toEqual(["Checked. Another operator can confirm it."]);
  await expect(operate(["check", claim!.id, ...by(per)])).rejects.toThrow("it has been checked");
  expect((await operate(["list"])).join("\n")).toMatch(new RegExp(`${claim!.id}\n[^]*checked .* by Lisa Berg: Registration`));
  await expect(operate(["confirm", claim!.id, ...by({ ...per, operator: " lisa-BERG" })])).rejects.toThrow("Another operator must confirm");
  const said = await operate(["confirm", claim!.id, ...by(per)]);

  expect(said).toEqual(["Karin Ågren answers for the company. Everyone concerned is told."]);
  expect(await claimBy(theirs.administrator, theirs.collaboration)).toMatchObject({ refusedAt: expect.any(Date), ...per });
  expect((await historyOf({ id: own.collaboration.companyId })).slice(0, 2)).toEqual(["claim checked", "claim confirmed"]);
  expect(await kindsTo(own.administrator)).toContain("claim-closed confirmed");
  expect(await kindsTo(theirs.administrator)).toContain("claim-closed refused");
  expect(await kindsTo(anna)).toContain("claim-closed confirmed");
  expect(await approveAsShown(theirs.administrator, theirs.collaboration)).toEqual({ waits: true });
  expect(await approveAsShown(own.administrator, own.collaboration)).toMatchObject({
    approval: { personName: "Karin Ågren" },
  });
  expect(await kindsTo(theirs.administrator)).toContain("invitation-replaced");
  expect(await isHistoryWhole(own.collaboration)).toBe(true);
});

test("once the other office has taken its request back, an acceptance suffices again", async () => {
  const { anna, own, theirs } = await twoNamed();
  await withdrawCollaboration(anna, own.collaboration.id);

  expect(await approveAsShown(theirs.administrator, theirs.collaboration)).toMatchObject({ approval: {} });
});

test("where somebody else has been confirmed meanwhile, whoever an operator confirms becomes an administrator beside", async () => {
  const { own, theirs } = await twoNamed();
  await approveAsChecked(theirs);
  const invitationId = await linkOf(own.administrator, own.collaboration);
  await objectToReplacement(own.administrator, { invitationId, words: null });

  await confirmClaim((await claimBy(own.administrator, own.collaboration))!.id);

  const emails = (await administratorsOf(theirs.collaboration)).map(({ email }) => email);
  expect(emails).toEqual([own.administrator.email, theirs.administrator.email]);
  expect((await kindsTo(theirs.administrator)).at(-1)).toBe("company-users-changed");
});

test("whoever has checked a claim does not confirm it, however the name is typed, and says no alone", async () => {
  const { own } = await twoNamed();
  await approveAsShown(own.administrator, own.collaboration);
  const { id } = (await claimBy(own.administrator, own.collaboration))!;
  const decide = (operator: string) => decideOnClaim(id, { decision: "confirm", operator, proof: per.proof });

  expect(await decide("Per Ek")).toEqual({ refusal: "not-checked" });
  await checkClaim(id, { operator: "Åsa Berg", seen: lisa.proof });
  for (const name of ["Åsa Berg", "ÅSA  berg", "A\u030asa\u00a0Berg", "Åsa-Berg", "Åsa\u200bBerg"])
    expect([name, await decide(name)]).toEqual([name, { refusal: "same-operator" }]);
  const confirmed = { confirmedAt: new Date(), operator: "åsa berg", proof: per.proof };
  const named = expect.objectContaining({ cause: expect.objectContaining({ constraint_name: "two_operators_confirm_a_claim" }) });
  await expect(superuser.update(companyClaims).set(confirmed).where(eq(companyClaims.id, id))).rejects.toEqual(named);

  expect(await decideOnClaim(id, { decision: "refuse", operator: "Åsa Berg", proof: lisa.proof })).toMatchObject({ claim: { id } });
});

test("of many who check a claim at once one counts, and neither confirms what they have checked", async () => {
  const { own } = await twoNamed();
  await approveAsShown(own.administrator, own.collaboration);
  const { id } = (await claimBy(own.administrator, own.collaboration))!;
  const both = async ({ operator }: { operator: string }) => {
    const { claim } = await checkClaim(id, { operator, seen: lisa.proof });
    return { checked: claim, confirmed: (await decideOnClaim(id, { decision: "confirm", operator, proof: per.proof })).claim };
  };

  const outcomes = await Promise.all([both(lisa), both(per)]);

  expect(outcomes.filter(({ checked }) => checked)).toHaveLength(1);
  expect(outcomes.filter(({ checked, confirmed }) => checked && confirmed)).toEqual([]);
});
