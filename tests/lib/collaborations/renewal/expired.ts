import { expireOverdueRequests } from "#lib/collaborations/due/expire.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { at, daysFrom } from "#lib/time.ts";
import { administratorsOf, aSituation, type Scenario } from "#tests/support/cast/requests.ts";
import { invitationsTo } from "#tests/support/readback/history.ts";

export const aMonthAgo = daysFrom(new Date(), -31);

/** Overdue, and the hourly job has not come by. */
export async function anOverdueRequest(scenario: Scenario = "new-administrator") {
  const situation = await aSituation(scenario);
  const { collaboration } = await at(aMonthAgo, () => activateCollaboration(situation.employee, situation.input));
  const [administrator] = await administratorsOf(collaboration!);
  const [invitation] = await invitationsTo(collaboration!);
  return { ...situation, collaboration: collaboration!, administrator: administrator!, invitationId: invitation!.id };
}

export async function anExpiredRequest(scenario?: Scenario) {
  const request = await anOverdueRequest(scenario);
  await expireOverdueRequests();
  return request;
}
