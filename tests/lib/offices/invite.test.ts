import { expect, test } from "vitest";
import { disableEmployee } from "#lib/offices/disable.ts";
import { listEmployees, standingOf } from "#lib/offices/employees.ts";
import { findByAddress } from "#lib/offices/find.ts";
import { inviteEmployee } from "#lib/offices/invite.ts";
import { listColleagues } from "#lib/offices/queries.ts";
import { aColleagueOf, acceptsEmployment, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { detailsOf, employmentOf, lettersTo, officeOf, rememberSignInOf } from "#tests/support/cast/office.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { historyOf, rowsInEveryTable } from "#tests/support/readback/history.ts";

const anInvitation = (person = aPerson("Maria Ek")) => ({ ...person, rights: "all-customers" as const });

test("whoever is invited gets a letter from whoever invited her, and does not work at the office yet", async () => {
  const anna = await anEmployee("Anna Lind");
  const maria = anInvitation();

  const { employeeId } = await inviteEmployee(anna, maria);

  expect(await listColleagues(anna)).toMatchObject([{ name: "Anna Lind" }]);
  const { invitationId } = await employmentOf({ employeeId: employeeId! });
  expect(await lettersTo(maria.email)).toMatchObject([
    {
      kind: "employee-invited",
      locale: "sv",
      officeId: anna.officeId,
      recipientName: "Maria Ek",
      senderName: "Anna Lind, Lind & Sund Redovisning AB",
      replyTo: anna.email,
      facts: {
        inviter: "Anna Lind",
        email: maria.email,
        rights: "all-customers",
        link: expect.stringMatching(new RegExp(`/places/${invitationId}$`)),
      },
    },
  ]);
  expect((await historyOf(officeOf(anna))).at(-1)).toBe("employee invited");
  expect(await detailsOf(anna.officeId, "employee invited")).toEqual([{ name: "Maria Ek", rights: "all-customers" }]);
});

test("until she has accepted the list says that she is invited", async () => {
  const anna = await anEmployee();
  const { employeeId } = await inviteEmployee(anna, anInvitation());

  const invited = (await listEmployees(anna)).find(({ id }) => id === employeeId)!;

  expect(standingOf(invited)).toBe("invited");
  expect(standingOf({ ...invited, acceptedAt: new Date() })).toBe("active");
});

test("somebody who is known keeps her own name, reads the letter in her own language, and is called there what the office calls her", async () => {
  const [anna, sara] = [await anEmployee("Anna Lind"), await anEmployee("Sara Nilsson")];
  const jonas = anInvitation(aPerson("Jonas Berg", "en"));
  await inviteEmployee(anna, jonas);

  const { employeeId } = await inviteEmployee(sara, { ...jonas, firstName: "J", lastName: "B", locale: "sv" });
  await rememberSignInOf(jonas);
  await acceptsEmployment({ employeeId: employeeId! });

  expect(await listColleagues(sara)).toMatchObject([{ id: employeeId, name: "Jonas Berg" }, { name: "Sara Nilsson" }]);
  expect(await lettersTo(jonas.email)).toMatchObject([{ locale: "en" }, { locale: "en", recipientName: "J B" }]);
});

test("somebody who works there already is not invited again, and can be led to", async () => {
  const anna = await anEmployee();
  const maria = anInvitation();
  const { employeeId } = await inviteEmployee(anna, maria);
  const before = await rowsInEveryTable();

  expect(await inviteEmployee(anna, { ...maria, rights: "administrator" })).toEqual({ refusal: "already-employed" });
  expect(await findByAddress(anna, maria.email)).toBe(employeeId);
  expect(await findByAddress(await anEmployee(), maria.email)).toBeUndefined();
  expect((await rowsInEveryTable()).filter(({ name }) => name === "public.letters")).toEqual(
    before.filter(({ name }) => name === "public.letters"),
  );
});

test("somebody who was disabled is not invited a second time but asked again on her page", async () => {
  const anna = await anEmployee();
  const maria = anInvitation();
  const { employeeId } = await inviteEmployee(anna, maria);
  await disableEmployee(anna, employeeId!);

  expect(await inviteEmployee(anna, maria)).toEqual({ refusal: "formerly-employed" });
});

test("invited twenty times at once she is employed once and gets one letter", async () => {
  const anna = await anEmployee();
  const maria = anInvitation();

  const outcomes = await twentyAtOnce(() => inviteEmployee(anna, maria));

  expect(outcomes.filter(({ employeeId }) => employeeId)).toHaveLength(1);
  expect(outcomes.filter(({ refusal }) => refusal === "already-employed")).toHaveLength(19);
  expect(await lettersTo(maria.email)).toHaveLength(1);
});

test("nobody but an administrator invites", async () => {
  const anna = await anEmployee();
  const colleagues = [
    await aColleagueOf(anna, "own-customers"),
    await aColleagueOf(anna, "all-customers"),
    await aColleagueOf(anna, "full"),
  ];
  const before = await rowsInEveryTable();

  for (const colleague of colleagues) {
    expect(await inviteEmployee(colleague, anInvitation())).toEqual({ refusal: "not-allowed" });
    expect(await inviteEmployee({ ...colleague, rights: "administrator" }, anInvitation())).toEqual({ refusal: "not-allowed" });
  }
  expect(await rowsInEveryTable()).toEqual(before);
});
