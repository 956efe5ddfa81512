import { expect, test } from "vitest";
import { findReassignChoices } from "#lib/collaborations/reassign/choices.ts";
import { handOverRequest } from "#lib/collaborations/reassign/hand-over.ts";
import { findInvitation } from "#lib/collaborations/views/invitation.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { changeRole } from "#lib/companies/change-role.ts";
import { removeUser } from "#lib/companies/remove-user.ts";
import { at } from "#lib/time.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { detailsOf } from "#tests/support/cast/office.ts";
import { aRequestForTwo, handOver } from "#tests/support/cast/reassigning.ts";
import { approveAsShown, aRequest } from "#tests/support/cast/requests.ts";
import { historyOf, invitationsTo, isHistoryWhole, letterRowsOf } from "#tests/support/readback/history.ts";

test("an administrator asks another one to answer: her letter names who asks, and leads to an address of her own", async () => {
  const { administrator: karin, employee, collaboration, peter } = await aRequestForTwo();

  const { refusal } = await handOverRequest(karin, handOver(collaboration, peter));

  expect(refusal).toBeUndefined();
  const [letter] = (await letterRowsOf(collaboration)).filter(({ kind }) => kind === "request-handed-over");
  const hers = (await invitationsTo(collaboration)).find(({ personId }) => personId === peter.personId);
  expect(letter).toMatchObject({
    recipient: peter.email,
    senderName: "Karin Ågren, Ågrens Bageri AB",
    replyTo: karin.email,
    facts: { person: "Karin Ågren", sender: employee.name, link: expect.stringContaining(`/invitations/${hers?.id}`) },
  });
  expect(await findInvitation(hers!.id)).toMatchObject({ standing: "requested", email: peter.email });
  expect(await detailsOf(collaboration.id, "request handed over")).toEqual([{ service: "digital-invoices", name: "Peter Holmgren" }]);
  expect(await isHistoryWhole(collaboration)).toBe(true);
});

test("either of them may answer afterwards", async () => {
  const [first, second] = [await aRequestForTwo(), await aRequestForTwo()];
  for (const { administrator, collaboration, peter } of [first, second])
    await handOverRequest(administrator, handOver(collaboration, peter));

  const { refusal } = await approveAsShown(first.administrator, first.collaboration);
  const other = await approveAsShown(second.peter, second.collaboration);

  expect([refusal, other.refusal]).toEqual([undefined, undefined]);
});

test("somebody whose link was replaced gets it back, and is reminded like the others", async () => {
  const { administrator: karin, employee, collaboration, peter } = await aRequestForTwo();
  await changeRole(karin, { userId: peter.userId, role: "user" });
  await changeRole(karin, { userId: peter.userId, role: "administrator" });

  await handOverRequest(karin, handOver(collaboration, peter));
  await remindCollaboration(employee, collaboration.id);

  expect((await invitationsTo(collaboration)).filter(({ personId }) => personId === peter.personId)).toMatchObject([{ replacedAt: null }]);
  expect((await letterRowsOf(collaboration)).map(({ kind, recipient }) => `${kind} to ${recipient}`)).toContain(
    `reminder to ${peter.email}`,
  );
});

test("three times is the most, whoever asks whom", async () => {
  const { administrator: karin, collaboration, peter } = await aRequestForTwo();
  const maria = await aUserOf(karin, "administrator", "Maria Ek");
  expect(await findReassignChoices(karin, collaboration.id)).toMatchObject({ handOversLeft: 3, officeChooses: false });

  await handOverRequest(karin, handOver(collaboration, peter));
  await handOverRequest(peter, handOver(collaboration, maria));
  await handOverRequest(maria, handOver(collaboration, karin));

  expect(await handOverRequest(karin, handOver(collaboration, peter))).toEqual({ refusal: "handed-over-too-often" });
  expect(await findReassignChoices(karin, collaboration.id)).toMatchObject({
    handOversLeft: 0,
    others: [{ name: "Peter Holmgren" }, { name: "Maria Ek" }],
  });
});

test("only an administrator who is there, and not oneself, is asked", async () => {
  const { administrator: karin, collaboration, peter } = await aRequestForTwo();
  const [stranger, reader] = [await aRequest("service-only"), await aUserOf(karin, "user", "Maria Ek")];
  await removeUser(karin, peter);

  for (const other of [peter, karin, reader, stranger.administrator])
    expect(await handOverRequest(karin, handOver(collaboration, other))).toEqual({ refusal: "not-an-administrator" });
  expect(await handOverRequest(peter, handOver(collaboration, karin))).toEqual({ refusal: "no-longer-open" });
  expect(await historyOf(collaboration)).not.toContain("request handed over");
});

test("what does not wait any more is not handed over", async () => {
  const [withdrawn, answered, overdue] = [await aRequestForTwo(), await aRequestForTwo(), await aRequestForTwo()];
  await withdrawCollaboration(withdrawn.employee, withdrawn.collaboration.id);
  await approveAsShown(answered.administrator, answered.collaboration);

  const attempts = [withdrawn, answered].map(({ administrator, collaboration, peter }) =>
    handOverRequest(administrator, handOver(collaboration, peter)),
  );
  const late = at(overdue.collaboration.expiresAt, () =>
    handOverRequest(overdue.administrator, handOver(overdue.collaboration, overdue.peter)),
  );

  expect(await Promise.all([...attempts, late])).toEqual(Array(3).fill({ refusal: "no-longer-open" }));
});
