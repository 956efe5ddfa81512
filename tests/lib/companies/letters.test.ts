import { expect, test } from "vitest";
import { addUser } from "#lib/companies/add-user.ts";
import { declinePlace } from "#lib/companies/answer-place.ts";
import { changeRole } from "#lib/companies/change-role.ts";
import { leaveCompany } from "#lib/companies/leave.ts";
import { makeMainContact } from "#lib/companies/main-contact.ts";
import { removeUser, restoreUser } from "#lib/companies/remove-user.ts";
import { listUsers } from "#lib/companies/users.ts";
import { compose } from "#lib/mail/compose.ts";
import { aPerson } from "#tests/support/cast/cast.ts";
import { aCompanyWithKarin, acceptsPlace, aUserOf, placeOf } from "#tests/support/cast/company.ts";
import { lettersTo } from "#tests/support/cast/office.ts";

const subjectsTo = async ({ email }: { email: string }) =>
  Promise.all((await lettersTo(email)).map(async (row) => (await compose(row)).subject));

const changesTold = async ({ email }: { email: string }) => {
  const rows = (await lettersTo(email)).filter(({ kind }) => kind === "company-users-changed");
  return rows.sort((one, other) => one.queuedAt.getTime() - other.queuedAt.getTime()).map(({ facts }) => Object(facts).what);
};

test("whoever is invited gets a letter in the inviter's name that says what she may do and how to sign in", async () => {
  const { karin } = await aCompanyWithKarin();

  const peter = await aUserOf(karin, "user");

  const [row] = await lettersTo(peter.email);
  expect(row).toMatchObject({ senderName: `Karin Ågren, ${karin.companyName}`, replyTo: karin.email, companyId: karin.companyId });
  const { subject, text } = await compose(row!);
  expect(subject).toBe("Karin Ågren har bjudit in dig till Ågrens Bageri AB i Mitt Spiris");
  expect(text).toContain("Roll: Användare");
  expect(text).toContain(`Logga in med: ${peter.email}`);
});

test("when the administrators change, the others and whoever it concerns are told; she who did it is not", async () => {
  const { karin } = await aCompanyWithKarin();
  const peter = await aUserOf(karin, "administrator");
  const anna = await aUserOf(karin, "user", "Anna Berg");

  await changeRole(karin, { userId: anna.userId, role: "administrator" });
  await makeMainContact(karin, anna);
  await makeMainContact(anna, peter);
  await changeRole(karin, { userId: anna.userId, role: "user" });
  await changeRole(karin, { userId: anna.userId, role: "administrator" });
  await removeUser(karin, anna);
  await restoreUser(karin, anna);
  await acceptsPlace(karin, anna);
  await removeUser(anna, anna);

  expect(await changesTold(anna)).toEqual(["promoted", "main-contact", "demoted", "promoted", "removed"]);
  expect(await changesTold(peter)).toEqual([
    ...["promoted", "main-contact", "main-contact", "demoted", "promoted", "removed", "restored", "left"],
  ]);
  expect(await changesTold(karin)).toEqual(["main-contact", "left"]);
  expect(await subjectsTo(karin)).toContain("Administratörerna för Ågrens Bageri AB har ändrats");
});

test("the administrators hear when somebody declines or a user leaves; she does not", async () => {
  const { company, karin } = await aCompanyWithKarin();
  const peter = await aUserOf(karin, "administrator");
  const anna = await aUserOf(karin, "user", "Anna Berg");
  const lisa = await aUserOf(karin, "user", "Lisa Ek");
  const stranger = { ...aPerson(), firstName: "E", lastName: "S", mobile: null };
  const { userId } = await addUser(karin, { ...stranger, companyId: karin.companyId, role: "administrator" });
  const asked = (await listUsers(karin)).find(({ id }) => id === userId)!;
  const { invitationId } = (await placeOf({ ...company, ...asked }))!;

  await leaveCompany(anna, (await placeOf({ ...company, ...anna }))!.invitationId);
  await declinePlace(invitationId);

  expect(await changesTold(karin)).toEqual(["user-left", "declined"]);
  expect(await changesTold(peter)).toEqual(["added", "user-left", "declined"]);
  for (const other of [anna, lisa, stranger]) expect(await changesTold(other)).toEqual([]);
  expect((await subjectsTo(karin)).at(-1)).toBe("Användarna för Ågrens Bageri AB har ändrats");
  const { text } = await compose((await lettersTo(karin.email)).at(-1)!);
  expect(text).toContain("E S har tackat nej till inbjudan");
});

test("users whom an administrator lets in or removes are no letter's business", async () => {
  const { karin } = await aCompanyWithKarin();
  const peter = await aUserOf(karin, "administrator");
  const anna = await aUserOf(karin, "user", "Anna Berg");

  await removeUser(karin, anna);
  await restoreUser(karin, anna);

  expect(await changesTold(peter)).toEqual([]);
});

test("a letter to somebody who was shut out leads to where she may still go", async () => {
  const { karin } = await aCompanyWithKarin();
  const [peter, anna] = [await aUserOf(karin, "administrator"), await aUserOf(karin, "administrator", "Anna Berg")];

  await removeUser(karin, anna);

  const linkTo = async ({ email }: { email: string }) => (await lettersTo(email)).map(({ facts }) => Object(facts).link).at(-1);
  expect(await linkTo(anna)).toMatch(/\/my$/);
  expect(await linkTo(peter)).toMatch(new RegExp(`/my/${karin.companyId}/users$`));
});
