import { expect, test } from "vitest";
import { reminders } from "#db/schema/index.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { aRequest } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test("the database itself keeps a fourth reminder, and the same one twice, out", async () => {
  const { employee, collaboration } = await aRequest();
  await remindCollaboration(employee, collaboration.id);
  const row = { officeId: employee.officeId, collaborationId: collaboration.id, remindedById: employee.employeeId };

  await expect(superuser.insert(reminders).values({ ...row, number: 4 })).rejects.toMatchObject({
    cause: { constraint_name: "three_reminders_by_hand_at_most" },
  });
  await expect(superuser.insert(reminders).values({ ...row, number: 1 })).rejects.toMatchObject({
    cause: { constraint_name: "one_reminder_per_request_and_number" },
  });
});
