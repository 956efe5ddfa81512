import { expect, test } from "vitest";
import { replaceInvitee } from "#lib/collaborations/reassign/replace.ts";
import { findInvitation } from "#lib/collaborations/views/invitation.ts";
import { resendRequest } from "#lib/collaborations/waiting/resend.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { aColleagueOf, aPerson } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration, approveAsShown, aRequest } from "#tests/support/cast/requests.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { historyOf, invitationsTo, lettersAbout, rowsInEveryTable, standingOf, usersOf } from "#tests/support/readback/history.ts";

const peter = () => {
  const { locale: _, ...person } = aPerson("Peter Holmgren");
  return { ...person, mobile: "0701740606" };
};

test("a request is sent again at most three times, also by twenty presses at once", async () => {
  const { employee, collaboration, administrator } = await aRequest();

  const outcomes = await twentyAtOnce(() => resendRequest(employee, collaboration.id));

  expect(outcomes.filter(({ refusal }) => !refusal)).toHaveLength(3);
  expect(new Set(outcomes.map(({ refusal }) => refusal))).toEqual(new Set([undefined, "resent-too-often"]));
  expect(await lettersAbout(collaboration)).toEqual(Array(4).fill(`administrator-created to ${administrator.email}`));
  expect((await historyOf(collaboration)).filter((action) => action === "request resent")).toHaveLength(3);
});

test("what no longer waits is not sent again, and neither is another office's", async () => {
  const active = await anActiveCollaboration();
  const withdrawn = await aRequest();
  await withdrawCollaboration(withdrawn.employee, withdrawn.collaboration.id);
  const jonas = await aColleagueOf(active.employee, "own-customers", "Jonas Berg");
  const before = await rowsInEveryTable();

  expect(await resendRequest(active.employee, active.collaboration.id)).toEqual({ refusal: "no-longer-open" });
  expect(await resendRequest(withdrawn.employee, withdrawn.collaboration.id)).toEqual({ refusal: "no-longer-open" });
  expect(await resendRequest(jonas, active.collaboration.id)).toEqual({ refusal: "unknown-request" });
  expect(await resendRequest(withdrawn.employee, active.collaboration.id)).toEqual({ refusal: "unknown-request" });
  expect(await rowsInEveryTable()).toEqual(before);
});

test("somebody else answers: her letter is new, the old link says replaced, and who had it cannot answer", async () => {
  const { employee, collaboration, administrator } = await aRequest();
  const newcomer = peter();

  const { refusal } = await replaceInvitee(employee, { collaborationId: collaboration.id, ...newcomer });

  expect(refusal).toBeUndefined();
  const shown = await Promise.all((await invitationsTo(collaboration)).map(({ id }) => findInvitation(id)));
  expect(shown.map((one) => [one?.email, one?.standing]).sort()).toEqual(
    [
      [administrator.email, "replaced"],
      [newcomer.email, "requested"],
    ].sort(),
  );
  expect(await lettersAbout(collaboration)).toContain(`administrator-created to ${newcomer.email}`);
  expect(await approveAsShown(administrator, collaboration)).toEqual({ refusal: "no-longer-open" });
  expect((await usersOf(collaboration)).filter(({ removedAt }) => !removedAt)).toMatchObject([
    { isMainContact: true, role: "administrator" },
  ]);
  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "recipient changed"]);
});

test("the request can go back to the first person, whose link works again", async () => {
  const { employee, collaboration, administrator, customer } = await aRequest();
  await replaceInvitee(employee, { collaborationId: collaboration.id, ...peter() });

  await replaceInvitee(employee, {
    collaborationId: collaboration.id,
    firstName: "Karin",
    lastName: "Ågren",
    email: customer.contactEmail,
    mobile: "0701740605",
  });

  expect((await approveAsShown(administrator, collaboration)).refusal).toBeUndefined();
});

test("the same address, a company with administrators of its own, an answered request and another office's are refused", async () => {
  const request = await aRequest();
  const confirmed = await aRequest("service-only");
  const active = await anActiveCollaboration();
  const change = (employee: typeof request.employee, { id }: { id: string }, email = peter().email) =>
    replaceInvitee(employee, { ...peter(), email, collaborationId: id });

  expect(await change(request.employee, request.collaboration, request.administrator.email)).toEqual({ refusal: "same-address" });
  expect(await change(confirmed.employee, confirmed.collaboration)).toEqual({ refusal: "has-administrators" });
  expect(await change(active.employee, active.collaboration)).toEqual({ refusal: "no-longer-open" });
  expect(await change(active.employee, request.collaboration)).toEqual({ refusal: "unknown-request" });
});

test("approved and sent to somebody else at once: exactly one of it happens", async () => {
  for (const _ of Array.from({ length: 15 })) {
    const { employee, collaboration, administrator } = await aRequest();

    const outcomes = await Promise.all([
      approveAsShown(administrator, collaboration),
      replaceInvitee(employee, { collaborationId: collaboration.id, ...peter() }),
    ]);

    expect(outcomes.map(({ refusal }) => refusal ?? "done").sort()).toEqual(["done", "no-longer-open"]);
    expect((await standingOf(collaboration)).status).toBe(outcomes[0].refusal ? "requested" : "active");
  }
});
