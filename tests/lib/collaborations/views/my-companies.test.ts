import { expect, test } from "vitest";
import { listCollaborationsOf } from "#lib/collaborations/views/company-page.ts";
import { anActiveCollaboration, aRequest } from "#tests/support/cast/requests.ts";

test("what several companies have is listed together, the latest first, and nothing of a company that is not asked about", async () => {
  const { collaboration: older } = await anActiveCollaboration();
  const { collaboration: later } = await aRequest();
  await aRequest();

  const listed = await listCollaborationsOf([older, later]);

  expect(listed.map(({ id, status }) => [id, status])).toEqual([
    [later.id, "requested"],
    [older.id, "active"],
  ]);
});

test("whoever has no company has no collaborations", async () => {
  expect(await listCollaborationsOf([])).toEqual([]);
});
