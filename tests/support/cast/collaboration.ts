import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import type { Status } from "#lib/standing/status.ts";
import { at, daysFrom } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { invitationsTo } from "#tests/support/readback/history.ts";
import { aCustomerOf, anEmployee, sameCompanyAs } from "./cast.ts";
import { approveAsChecked } from "./claims.ts";
import { approveAsShown, aRequestTo, refusalOf } from "./requests.ts";

/** A collaboration of a customer new in My Spiris, brought to a state by the people who would have done it. */
export async function aCollaboration(status: Status, employee: Employee) {
  const asked = status === "expired" ? daysFrom(new Date(), -31) : new Date();
  const customer = await aCustomerOf(employee);
  const { collaboration, administrator } = await at(asked, () => aRequestTo(customer, employee));
  const [invitation] = await invitationsTo(collaboration);
  const request = { customer, collaboration, administrator, invitation: invitation! };

  if (status === "declined") await declineCollaboration(administrator, refusalOf(collaboration, "Vi väntar till januari."));
  if (status === "withdrawn") await withdrawCollaboration(employee, collaboration.id);
  if (status !== "active" && status !== "ended") return { ...request, approval: undefined };
  const { approval } = await approveAsShown(administrator, collaboration);
  if (status === "ended") await endCollaboration(employee, collaboration.id);
  return { ...request, approval };
}

/** An invitation whose company somebody whom another office had asked confirmed first. */
export async function aReplacedInvitation() {
  const [first, second] = [await anEmployee(), await anEmployee("Sara Nilsson")];
  const { customer, collaboration, administrator } = await aCollaboration("requested", first);
  const { collaboration: later } = await aRequestTo(await aCustomerOf(second, sameCompanyAs(customer)), second);
  const [invitation] = await invitationsTo(later);
  await approveAsChecked({ administrator, collaboration });
  return invitation!;
}
