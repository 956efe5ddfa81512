import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import type { Employee } from "#lib/who.ts";
import type { Customer } from "#tests/support/cast/cast.ts";
import { choicesFor, type Scenario } from "#tests/support/cast/requests.ts";
import { heldBack, whenWaiting } from "#tests/support/database/locks.ts";

/** The employee asks and stands still halfway; she goes on when the other thing has been done or waits for her. */
export async function whileAsking<Result>(
  employee: Employee,
  customer: Customer,
  other: () => Promise<Result>,
  scenario?: Scenario,
): Promise<Result> {
  const { input, task } = await choicesFor(customer, employee, scenario);
  const halfway = await heldBack("select from tasks where id = $1", [task.id]);
  const asking = activateCollaboration(employee, input);
  await whenWaiting(1);
  const doing = other();
  await Promise.race([doing, whenWaiting(2)]);
  await halfway.letGo();
  const { refusal } = await asking;
  if (refusal) throw new Error(refusal);
  return doing;
}
