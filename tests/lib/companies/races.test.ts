import { expect, test } from "vitest";
import { changeRole } from "#lib/companies/change-role.ts";
import { makeMainContact } from "#lib/companies/main-contact.ts";
import { removeUser } from "#lib/companies/remove-user.ts";
import { listUsers } from "#lib/companies/users.ts";
import { aCompanyWithKarin, aUserOf } from "#tests/support/cast/company.ts";
import { approveAsShown, aRequest } from "#tests/support/cast/requests.ts";
import { heldBack, whenWaiting } from "#tests/support/database/locks.ts";
import { standingOf } from "#tests/support/readback/history.ts";

const rounds = Array.from({ length: 20 });

const headsOf = async (karin: Parameters<typeof listUsers>[0]) =>
  (await listUsers(karin)).filter(({ role }) => role === "administrator").map(({ name, isMainContact }) => ({ name, isMainContact }));

test("two administrators who remove each other at once: one of them stays", async () => {
  for (const _ of rounds) {
    const { karin } = await aCompanyWithKarin();
    const [peter, anna] = [await aUserOf(karin, "administrator"), await aUserOf(karin, "administrator", "Anna Berg")];

    const outcomes = await Promise.all([removeUser(peter, anna), removeUser(anna, peter)]);

    expect(outcomes.map(({ refusal }) => refusal ?? "done").sort()).toEqual(["done", "not-allowed"]);
    expect(await headsOf(karin)).toHaveLength(2);
  }
});

test("one becomes the main contact while she is removed or set back: there is always exactly one", async () => {
  for (const round of rounds.keys()) {
    const { karin } = await aCompanyWithKarin();
    const peter = await aUserOf(karin, "administrator");
    const other = await aUserOf(karin, "administrator", "Anna Berg");

    const undoing = round % 2 === 0 ? removeUser(other, peter) : changeRole(other, { userId: peter.userId, role: "user" });
    await Promise.all([makeMainContact(karin, peter), undoing]);

    expect((await headsOf(karin)).filter(({ isMainContact }) => isMainContact)).toHaveLength(1);
  }
});

test("two who choose different main contacts at once both get their way, one after the other", async () => {
  for (const _ of rounds) {
    const { karin } = await aCompanyWithKarin();
    const [peter, anna] = [await aUserOf(karin, "administrator"), await aUserOf(karin, "administrator", "Anna Berg")];

    const outcomes = await Promise.all([makeMainContact(karin, peter), makeMainContact(peter, anna)]);

    expect(outcomes.map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
    expect((await headsOf(karin)).filter(({ isMainContact }) => isMainContact)).toHaveLength(1);
  }
});

test("whoever is removed while she approves has not approved", async () => {
  const { collaboration, administrator } = await aRequest();
  const peter = await aUserOf(administrator, "administrator");
  const lock = await heldBack("select from company_users where id = $1", [peter.userId]);

  const removal = removeUser(administrator, peter);
  await whenWaiting(1);
  const approval = approveAsShown(peter, collaboration);
  await whenWaiting(2);
  await lock.letGo();

  expect(await removal).toEqual({ userId: peter.userId });
  expect(await approval).toEqual({ refusal: "no-longer-open" });
  expect(await standingOf(collaboration)).toMatchObject({ status: "requested" });
});
