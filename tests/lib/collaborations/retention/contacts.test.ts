import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { collaborations, invitations, letters, people } from "#db/schema/index.ts";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { forgetContacts } from "#lib/collaborations/retention/contacts.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { at } from "#lib/time.ts";
import { anActiveCollaboration, aRequest, refusalOf } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const monthsAgo = (months: number, hours = 0) => {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() - months);
  return new Date(day.getTime() + hours * 3_600_000);
};

async function withdrawn(when: Date) {
  const request = await at(when, () => aRequest());
  await at(when, () => withdrawCollaboration(request.employee, request.collaboration.id));
  return request;
}

const invitedTo = async ({ collaboration }: { collaboration: { id: string } }) => {
  const [invitation] = await superuser.select().from(invitations).where(eq(invitations.collaborationId, collaboration.id));
  const [person] = await superuser.select().from(people).where(eq(people.id, invitation!.personId));
  const lettersLeft = await superuser.$count(letters, eq(letters.collaborationId, collaboration.id));
  return { invitation: invitation!, person: person!, lettersLeft };
};

test("twelve months after a request came to nothing, whom it was sent to is forgotten, with the account that it made", async () => {
  const request = await withdrawn(monthsAgo(12, -1));
  const before = await invitedTo(request);

  await forgetContacts();

  const { invitation, person, lettersLeft } = await invitedTo(request);
  expect(invitation).toMatchObject({
    email: `erased-${invitation.id}@erased.invalid`,
    firstName: "Erased",
    lastName: "person",
    mobile: null,
  });
  expect(person).toMatchObject({
    firstName: "Erased",
    lastName: "person",
    mobile: null,
    erasedAt: expect.any(Date),
    disabledAt: expect.any(Date),
  });
  expect(JSON.stringify({ invitation, person })).not.toContain(before.person.email);
  expect([before.lettersLeft > 0, lettersLeft]).toEqual([true, 0]);
  const [row] = await superuser.select().from(collaborations).where(eq(collaborations.id, request.collaboration.id));
  expect(row).toMatchObject({ personalLine: null, declineReason: null, contactsErasedAt: expect.any(Date) });
});

test("nothing is forgotten before, nor of a request that was approved; who has signed in or belongs somewhere keeps the account", async () => {
  const [early, active] = [await withdrawn(monthsAgo(12, 2)), await at(monthsAgo(30), () => anActiveCollaboration())];
  const declined = await at(monthsAgo(13), () => aRequest());
  await at(monthsAgo(13), () =>
    declineCollaboration({ ...declined.administrator, signedInAt: monthsAgo(13) }, refusalOf(declined.collaboration, "Ring 070-1740605")),
  );
  await superuser
    .update(people)
    .set({ lastSignedInAt: monthsAgo(13) })
    .where(eq(people.id, declined.administrator.personId));
  const before = [await invitedTo(early), await invitedTo(active)];

  await forgetContacts();

  expect([await invitedTo(early), await invitedTo(active)]).toEqual(before);
  const after = await invitedTo(declined);
  expect([after.invitation.firstName, after.lettersLeft, after.person.erasedAt]).toEqual(["Erased", 0, null]);
  const [row] = await superuser.select().from(collaborations).where(eq(collaborations.id, declined.collaboration.id));
  expect(row?.declineReason).toBeNull();
});
