import { expect, test } from "vitest";
import { objectToReplacement } from "#lib/collaborations/reassign/object.ts";
import { replaceInvitee } from "#lib/collaborations/reassign/replace.ts";
import { findInvitation } from "#lib/collaborations/views/invitation.ts";
import { checkClaim } from "#lib/companies/check-claim.ts";
import { decideOnClaim } from "#lib/companies/decide-claim.ts";
import { listWaitingClaims } from "#lib/companies/waiting-claims.ts";
import { operate } from "#lib/operator/operator.ts";
import { aPerson } from "#tests/support/cast/cast.ts";
import { claimBy, confirmClaim, linkOf } from "#tests/support/cast/claims.ts";
import { kindsTo, lisa, per } from "#tests/support/cast/proposals.ts";
import { administratorsOf, approveAsShown, aRequest } from "#tests/support/cast/requests.ts";
import { historyOf } from "#tests/support/readback/history.ts";

const refuse = { decision: "refuse", ...per } as const;

/** A request that went to Karin first, and then to Nils. */
async function replaced() {
  const request = await aRequest();
  const nils = { ...aPerson("Nils Ågren"), mobile: "+46701740606" };
  const [first] = await administratorsOf(request.collaboration);
  await replaceInvitee(request.employee, { ...nils, collaborationId: request.collaboration.id });
  const [second] = await administratorsOf(request.collaboration);
  return { ...request, karin: first!, nils: second! };
}

test("whoever was replaced hears of it and objects, and whoever took her place is not approved meanwhile", async () => {
  const { collaboration, karin, nils } = await replaced();
  const invitation = await linkOf(karin, collaboration);

  expect(await kindsTo(karin)).toContain("invitation-replaced");
  expect(await objectToReplacement(karin, { invitationId: invitation, words: "Jag är vd." })).toEqual({ invitationId: invitation });
  await objectToReplacement(karin, { invitationId: invitation, words: "En gång till." });

  expect(await findInvitation(invitation)).toMatchObject({ standing: "replaced", claimWaits: true });
  expect((await historyOf(collaboration)).filter((action) => action === "replacement objected to")).toHaveLength(1);
  expect(await approveAsShown(nils, collaboration)).toEqual({ waits: true });
  const claim = await claimBy(karin, collaboration);
  expect((await operate(["list"])).join("\n")).toMatch(
    new RegExp(`${claim!.id}\\n.*Ågrens Bageri AB[^]*Karin Ågren[^]*by objection.*Jag är vd\\.`),
  );
});

test("confirmed, the request is hers again; refused, the other one approves", async () => {
  const won = await replaced();
  const lost = await replaced();
  for (const { karin, collaboration } of [won, lost]) {
    const invitationId = await linkOf(karin, collaboration);
    await objectToReplacement(karin, { invitationId, words: null });
  }

  await confirmClaim((await claimBy(won.karin, won.collaboration))!.id);
  await decideOnClaim((await claimBy(lost.karin, lost.collaboration))!.id, refuse);

  expect(await approveAsShown(won.nils, won.collaboration)).toEqual({ refusal: "no-longer-open" });
  expect(await approveAsShown(won.karin, won.collaboration)).toMatchObject({ approval: { personName: "Karin Ågren" } });
  expect(await approveAsShown(lost.nils, lost.collaboration)).toMatchObject({ approval: { personName: "Nils Ågren" } });
});

test("nobody objects to what was not hers, and a claim is decided on once", async () => {
  const { employee, collaboration, karin, nils } = await replaced();
  const invitationId = await linkOf(karin, collaboration);
  const present = await linkOf(nils, collaboration);

  expect(await objectToReplacement({ ...karin, ...employee }, { invitationId, words: null })).toEqual({ refusal: "unknown-invitation" });
  expect(await objectToReplacement(nils, { invitationId: present, words: null })).toEqual({ refusal: "not-replaced" });
  await objectToReplacement(karin, { invitationId, words: null });
  const { id } = (await claimBy(karin, collaboration))!;
  await checkClaim(id, { operator: lisa.operator, seen: lisa.proof });
  const decided = await Promise.all([decideOnClaim(id, { ...refuse, decision: "confirm" }), decideOnClaim(id, refuse)]);
  expect(decided.map(({ refusal }) => refusal ?? "decided").sort()).toEqual(["decided", "not-waiting"]);
  expect((await listWaitingClaims()).map(({ claim }) => claim.id)).not.toContain(id);
});
