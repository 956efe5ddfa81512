import { expect, test } from "vitest";
import { everyCollaboration } from "#lib/collaborations/views/filter.ts";
import { listCollaborations } from "#lib/collaborations/views/list.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { listHolders } from "#lib/offices/queries.ts";
import { changeTask } from "#lib/tasks/change.ts";
import { aColleagueOf, aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aRequestTo } from "#tests/support/cast/requests.ts";

test("a list can be asked for the colleagues of today, and for who has left as long as something is hers", async () => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  const asa = await aColleagueOf(anna, "full", "Åsa Berg");
  const bo = await aColleagueOf(anna, "full", "Bo Ek");
  await anEmployee("Sara Nilsson");
  const customer = await aCustomerOf(anna);
  const { collaboration } = await aRequestTo(customer, erik);
  const task = { taskId: collaboration.taskId, name: "Löpande bokföring", ownerId: erik.employeeId, participantIds: [] };
  await changeTask(anna, { customerId: customer.id, ...task, isActive: false, endsAccess: true });
  for (const leaver of [erik, bo]) expect((await disableEmployee(anna, leaver.employeeId)).refusal).toBeUndefined();

  expect(await listHolders(anna)).toEqual([
    { id: anna.employeeId, name: "Anna Lind", hasLeft: false },
    { id: asa.employeeId, name: "Åsa Berg", hasLeft: false },
    { id: erik.employeeId, name: "Erik Sund", hasLeft: true },
  ]);
  const { rows } = await listCollaborations(anna, { ...everyCollaboration, owner: erik.employeeId });
  expect(rows).toMatchObject([{ id: collaboration.id, owner: "Erik Sund" }]);
});
