import { expect, test } from "vitest";
import { compose } from "#lib/mail/compose.ts";
import { declineEmployment } from "#lib/offices/answer-invitation.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { inviteEmployee } from "#lib/offices/invite.ts";
import { leaveOffice } from "#lib/offices/leave.ts";
import type { Employee, Person } from "#lib/who.ts";
import { aColleagueOf, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { invitationOf, lettersTo } from "#tests/support/cast/office.ts";

const signedIn = (employee: Employee): Person => ({ ...employee, signedInAt: new Date(), signedInBy: "code" });
const told = async ({ email }: { email: string }) => (await lettersTo(email)).filter(({ kind }) => kind === "employee-gone");

async function anOffice() {
  const anna = await anEmployee("Anna Lind");
  const maria = await aColleagueOf(anna, "administrator", "Maria Ek");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  return { anna, maria, erik };
}

test("when somebody leaves, the office's administrators hear so, and nobody else", async () => {
  const { anna, maria, erik } = await anOffice();
  const johan = await aColleagueOf(anna, "full", "Johan Nord");

  await leaveOffice(signedIn(erik), await invitationOf(erik));

  for (const administrator of [anna, maria])
    expect(await told(administrator)).toMatchObject([{ officeId: anna.officeId, facts: { what: "left", person: "Erik Sund" } }]);
  expect([await told(erik), await told(johan)]).toEqual([[], []]);
  const { subject, text } = await compose((await told(anna))[0]!);
  expect(subject).toBe(`Erik Sund har lämnat ${anna.officeName}`);
  expect(text).toContain(`/settings/employees/${erik.employeeId}`);
});

test("when an administrator leaves, the others hear so", async () => {
  const { anna, maria } = await anOffice();

  await leaveOffice(signedIn(maria), await invitationOf(maria));

  expect([(await told(anna)).length, (await told(maria)).length]).toEqual([1, 0]);
});

test("when somebody declines, they read the name that the office wrote", async () => {
  const { anna, maria, erik } = await anOffice();
  const invited = { ...aPerson("Lisa Berg"), firstName: "L", lastName: "B" };
  const { employeeId } = await inviteEmployee(anna, { ...invited, rights: "full" });
  const invitationId = await invitationOf({ employeeId: employeeId! });

  await declineEmployment(invitationId);
  await declineEmployment(invitationId);

  for (const administrator of [anna, maria])
    expect(await told(administrator)).toMatchObject([{ facts: { what: "declined", person: "L B" } }]);
  expect([await told(erik), await told(invited)]).toEqual([[], []]);
});

test("whom an administrator shuts out, nobody is told of", async () => {
  const { anna, maria, erik } = await anOffice();

  await disableEmployee(anna, erik.employeeId);

  expect([await told(anna), await told(maria)]).toEqual([[], []]);
});
