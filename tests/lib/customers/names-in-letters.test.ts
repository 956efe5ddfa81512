import { expect, test } from "vitest";
import { inOffice } from "#db/tenant.ts";
import { tellOfficeOfAnswer } from "#lib/collaborations/answer/letters.ts";
import { tellExpired } from "#lib/collaborations/due/letters.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { tellOfficeOfProposal } from "#lib/collaborations/reassign/letters.ts";
import { tellOfficeOfWish } from "#lib/collaborations/renewal/letters.ts";
import { aDifference } from "#tests/support/cast/names.ts";
import { lettersTo } from "#tests/support/cast/office.ts";

test("letters to the office call the customer what its card says, and those to the company what it calls itself", async () => {
  const { employee, administrator, collaboration, name } = await aDifference();
  const before = (await lettersTo(employee.email)).length;

  await inOffice(employee, async (tx) => {
    await tellOfficeOfAnswer(tx, collaboration, { kind: "declined", reason: null }, administrator.name);
    await tellOfficeOfProposal(tx, collaboration, { person: undefined, explanation: "Jag har slutat.", by: administrator.name });
    await tellOfficeOfWish(tx, collaboration, administrator);
    await tellExpired(tx, collaboration);
  });
  await endCollaboration(employee, collaboration.id);

  const toOffice = (await lettersTo(employee.email)).slice(before);
  const kinds = ["declined", "ended-office", "expired", "recipient-proposed", "renewal-asked"];
  expect(toOffice.map(({ kind }) => kind).sort()).toEqual(kinds);
  for (const { kind, facts } of toOffice) expect(facts, kind).toMatchObject({ company: name });
  const [ended] = (await lettersTo(administrator.email)).filter(({ kind }) => kind === "ended");
  expect(ended?.facts).toMatchObject({ company: "Ågrens Bageri AB" });
});
