import { addUser } from "#lib/companies/add-user.ts";
import { inviteEmployee } from "#lib/offices/invite.ts";
import type { World } from "#tests/db/strangers.ts";
import { aPerson } from "#tests/support/cast/cast.ts";
import { employmentOf } from "#tests/support/cast/office.ts";

/** Somebody whom the office and the company have asked, and who has answered neither. */
export async function anInvitee({ employee, administrator }: World) {
  const person = aPerson("Lova Ny");
  const { employeeId } = await inviteEmployee(employee, { ...person, rights: "administrator" });
  const { companyId } = administrator;
  await addUser(administrator, { ...person, companyId, mobile: null, role: "administrator" });
  const { personId, invitationId } = await employmentOf({ employeeId: employeeId! });
  return { personId, employeeId: employeeId!, invitationId };
}
