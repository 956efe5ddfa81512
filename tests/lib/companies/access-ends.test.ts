import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { sessions } from "#db/schema/index.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { changeRole } from "#lib/companies/change-role.ts";
import { removeUser, restoreUser } from "#lib/companies/remove-user.ts";
import { aCompanyWithKarin, acceptsPlace, alsoFor, aUserOf } from "#tests/support/cast/company.ts";
import { approveAsShown, aRequest } from "#tests/support/cast/requests.ts";
import { invitationsTo, letterRowsOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

type Somebody = { personId: string };

const signIn = ({ personId }: Somebody) => db.transaction((tx) => openSession(tx, personId));
const openSessions = ({ personId }: Somebody) => superuser.$count(sessions, eq(sessions.personId, personId));

test("whoever is removed from her only company is signed out everywhere; who has another stays signed in", async () => {
  const [{ karin }, other] = [await aCompanyWithKarin(), await aCompanyWithKarin()];
  const [peter, anna] = [await aUserOf(karin, "user"), await aUserOf(karin, "administrator", "Anna Berg")];
  await alsoFor(other.company, anna);
  for (const somebody of [peter, peter, anna]) await signIn(somebody);

  await removeUser(karin, peter);
  await removeUser(karin, anna);

  expect([await openSessions(peter), await openSessions(anna)]).toEqual([0, 1]);
});

test("a new administrator is asked like the others, and reminded; one who is so no longer is not", async () => {
  const { employee, collaboration, administrator: karin } = await aRequest();
  const peter = await aUserOf(karin, "user");
  const holders = async () => (await invitationsTo(collaboration)).filter(({ replacedAt }) => !replacedAt).map(({ personId }) => personId);
  expect(await holders()).toEqual([karin.personId]);

  await changeRole(karin, { userId: peter.userId, role: "administrator" });
  expect((await holders()).sort()).toEqual([karin.personId, peter.personId].sort());
  await changeRole(karin, { userId: peter.userId, role: "user" });
  expect(await holders()).toEqual([karin.personId]);
  await changeRole(karin, { userId: peter.userId, role: "administrator" });
  await removeUser(karin, peter);
  expect(await holders()).toEqual([karin.personId]);
  await remindCollaboration(employee, collaboration.id);

  const reminders = (await letterRowsOf(collaboration)).filter(({ kind }) => kind === "reminder");
  expect(reminders.map(({ recipient }) => recipient)).toEqual([karin.email]);
  await restoreUser(karin, peter);
  expect(await holders()).toEqual([karin.personId]);
  await acceptsPlace(karin, peter);
  expect((await holders()).sort()).toEqual([karin.personId, peter.personId].sort());
});

test("what was answered stays answered by whoever answered it", async () => {
  const { collaboration, administrator: karin } = await aRequest();
  const peter = await aUserOf(karin, "administrator");
  await approveAsShown(peter, collaboration);

  await removeUser(karin, peter);

  expect(await invitationsTo(collaboration)).toMatchObject([{ replacedAt: null }, { replacedAt: null }]);
});
