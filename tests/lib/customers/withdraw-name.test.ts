import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { nameProposals } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { answerName, renameCompany } from "#lib/companies/rename.ts";
import { listUserHistory } from "#lib/companies/users.ts";
import { withdrawName } from "#lib/customers/propose-name.ts";
import { changeCards } from "#lib/imports/write.ts";
import type { Employee } from "#lib/who.ts";
import type { Customer } from "#tests/support/cast/cast.ts";
import { aProposedName, differenceOf, renameCard } from "#tests/support/cast/names.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const name = "Ågrens Bageri & Café AB";

test.each([
  ["the office withdraws it", (employee, customer) => withdrawName(employee, customer.id)],
  ["the card says what the company says", (employee, customer) => renameCard(employee, customer, customer.name)],
  ["the card says something else", (employee, customer) => renameCard(employee, customer, "Bageriet AB")],
  [
    "an import gives the card another name",
    (employee, customer) => inOffice(employee, (tx) => changeCards(tx, employee, [{ id: customer.id, values: { name: "Bageriet AB" } }])),
  ],
] as [string, (employee: Employee, customer: Customer) => Promise<unknown>][])(
  "it is withdrawn when %s, and then nobody accepts it",
  async (_, withdraw) => {
    const { employee, customer, administrator, proposalId } = await aProposedName();

    await withdraw(employee, customer);

    const [row] = await superuser.select().from(nameProposals).where(eq(nameProposals.id, proposalId));
    expect(row).toMatchObject({ withdrawnAt: expect.any(Date), acceptedAt: null, answeredById: null });
    expect((await listUserHistory(administrator))[0]).toMatchObject({ action: "name withdrawn", actor: employee.name, details: { name } });
    expect(await answerName(administrator, { proposalId, answer: "accepted" })).toEqual({ refusal: "no-longer-open" });
    expect(await withdrawName(employee, customer.id)).toEqual({ refusal: "nothing-waits" });
  },
);

test("a company that takes the name by itself has accepted it", async () => {
  const { employee, customer, administrator, proposalId } = await aProposedName();

  await renameCompany(administrator, name);

  const [row] = await superuser.select().from(nameProposals).where(eq(nameProposals.id, proposalId));
  expect(row).toMatchObject({ acceptedAt: expect.any(Date), answeredById: administrator.personId });
  expect(await differenceOf({ employee, customer })).toBeUndefined();
});
