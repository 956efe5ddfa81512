import { expect, test } from "vitest";
import { addUser } from "#lib/companies/add-user.ts";
import { changeRole } from "#lib/companies/change-role.ts";
import { makeMainContact } from "#lib/companies/main-contact.ts";
import { removeUser, restoreUser } from "#lib/companies/remove-user.ts";
import { listUsers, showUser } from "#lib/companies/users.ts";
import { daysFrom, now } from "#lib/time.ts";
import { aPerson } from "#tests/support/cast/cast.ts";
import { aCompanyWithKarin, aUserOf, placeOf } from "#tests/support/cast/company.ts";
import { historyOf } from "#tests/support/readback/history.ts";

const inviting = (companyId: string, name: string) => {
  const { locale: _, ...newcomer } = aPerson(name);
  return { ...newcomer, companyId, mobile: "+46701740605", role: "user" as const };
};

test("the main contact comes first, then the other administrators, then the users; each with her role", async () => {
  const { karin } = await aCompanyWithKarin();
  await aUserOf(karin, "user", "Anna Berg");
  await aUserOf(karin, "administrator", "Åsa Ek");

  const users = await listUsers(karin);

  expect(users.map(({ name, role, isMainContact }) => ({ name, role, isMainContact }))).toEqual([
    { name: "Karin Ågren", role: "administrator", isMainContact: true },
    { name: "Åsa Ek", role: "administrator", isMainContact: false },
    { name: "Anna Berg", role: "user", isMainContact: false },
  ]);
});

test("roles change, the main contact moves, somebody goes and comes back; all of it stands in the history", async () => {
  const { company, karin } = await aCompanyWithKarin();
  const peter = await aUserOf(karin, "user");

  await changeRole(karin, { userId: peter.userId, role: "administrator" });
  await makeMainContact(karin, peter);
  const { userId } = (await listUsers(karin)).map(({ id, name }) => ({ userId: id, name })).find(({ name }) => name === "Karin Ågren")!;
  await changeRole(peter, { userId, role: "user" });
  await removeUser(peter, { userId });
  await restoreUser(peter, { userId });

  expect(await placeOf(karin)).toMatchObject({ role: "user", isMainContact: false });
  expect(await placeOf(peter)).toMatchObject({ role: "administrator", isMainContact: true });
  expect(await historyOf({ id: company.companyId })).toEqual([
    "company confirmed",
    "user invited",
    "user made administrator",
    "main contact changed",
    "administrator made user",
    "user removed",
    "user restored",
  ]);
});

test("the main contact is neither removed nor made a user, and a user does not become it", async () => {
  const { karin } = await aCompanyWithKarin();
  const peter = await aUserOf(karin, "administrator");
  const anna = await aUserOf(karin, "user", "Anna Berg");
  const main = (await placeOf(karin))!.id;

  expect(await removeUser(peter, { userId: main })).toEqual({ refusal: "main-contact" });
  expect(await removeUser(karin, { userId: main })).toEqual({ refusal: "main-contact" });
  expect(await changeRole(karin, { userId: main, role: "user" })).toEqual({ refusal: "main-contact" });
  expect(await makeMainContact(karin, anna)).toEqual({ refusal: "not-administrator" });
});

test("each change wants a sign-in from the last ten minutes, and an administrator of today", async () => {
  const { karin } = await aCompanyWithKarin();
  const peter = await aUserOf(karin, "user");
  const stale = { ...karin, signedInAt: daysFrom(now(), -11 / 1440) };
  const attempts = (asker: typeof karin) => [
    addUser(asker, inviting(karin.companyId, "Olof Berg")),
    changeRole(asker, { userId: peter.userId, role: "administrator" }),
    makeMainContact(asker, peter),
    removeUser(asker, peter),
    restoreUser(asker, peter),
  ];

  expect(await Promise.all(attempts(stale))).toEqual(Array(5).fill({ refusal: "sign-in-too-old" }));
  expect(await Promise.all(attempts(peter))).toEqual(Array(5).fill({ refusal: "not-allowed" }));
  expect(await listUsers(karin)).toHaveLength(2);
});

test("an address that is there already is refused, and somebody who was removed can be invited again", async () => {
  const { karin } = await aCompanyWithKarin();
  const olof = inviting(karin.companyId, "Olof Berg");
  const { userId } = await addUser(karin, olof);

  expect(await addUser(karin, { ...olof, firstName: "Ola" })).toEqual({ refusal: "already-user" });
  await removeUser(karin, { userId: userId! });
  const again = await addUser(karin, olof);

  expect(again.userId).not.toBe(userId);
  expect(await restoreUser(karin, { userId: userId! })).toEqual({ refusal: "unknown-user" });
  expect((await listUsers(karin)).map(({ name }) => name)).toEqual(["Karin Ågren", "Olof Berg"]);
});

test("another company's people are nobody to an administrator", async () => {
  const [{ karin }, other] = [await aCompanyWithKarin(), await aCompanyWithKarin()];
  const peter = await aUserOf(other.karin, "user");

  expect(await showUser(karin, peter.userId)).toBeUndefined();
  expect(await showUser(karin, "no id")).toBeUndefined();
  for (const refusal of await Promise.all([
    changeRole(karin, { userId: peter.userId, role: "administrator" }),
    makeMainContact(karin, peter),
    removeUser(karin, peter),
    restoreUser(karin, peter),
  ]))
    expect(refusal).toEqual({ refusal: "unknown-user" });
  expect(await placeOf(peter)).toMatchObject({ role: "user" });
});
