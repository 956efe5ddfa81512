import { expect, test } from "vitest";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";
import { connectionAs } from "#tests/support/readback/superuser.ts";

const forms = ["update % set id = id", "delete from %", "truncate %"];
const tables = ["approvals", "audit_events", "terms"];

test.each(["app_web", "app_worker", "app_owner"] as const)("evidence is neither changed nor removed by %s", async (role) => {
  await anActiveCollaboration();
  const before = await rowsInEveryTable();
  const connection = connectionAs(role);

  const attempts = tables.flatMap((table) => forms.map((form) => form.replace("%", table)));
  const outcomes = [];
  for (const attempt of attempts)
    outcomes.push(
      await connection.unsafe(attempt).then(
        () => "done",
        (error) => error.message,
      ),
    );
  await connection.end();

  expect(outcomes).toEqual(attempts.map(() => expect.stringMatching(/is append-only|permission denied|cannot truncate/)));
  expect(await rowsInEveryTable()).toEqual(before);
});

test("not even whoever works for the right office gets to an evidence's row", async () => {
  const { employee, collaboration } = await anActiveCollaboration();
  const connection = connectionAs("app_web");

  const attempt = connection.begin(async (tx) => {
    await tx`select set_config('app.office_id', ${employee.officeId}, true), set_config('app.company_ids', ${collaboration.companyId}, true)`;
    await tx`update approvals set person_name = 'Somebody else' where collaboration_id = ${collaboration.id}`;
  });

  await expect(attempt).rejects.toThrow("permission denied for table approvals");
  await connection.end();
});

test("where a chain ends is nobody's to read or to write", async () => {
  const connection = connectionAs("app_web");

  await expect(connection`select * from chain_heads`).rejects.toThrow("permission denied");
  await expect(connection`update chain_heads set position = 0`).rejects.toThrow("permission denied");
  await connection.end();
});
