import { readFileSync } from "node:fs";
import { eq, inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Transaction } from "#db/client.ts";
import { companyUsers, employees, people } from "#db/schema/index.ts";
import { aColleagueOf, aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aCompanyWithKarin, alsoFor, aUserOf } from "#tests/support/cast/company.ts";
import { anActiveCollaboration, aRequestTo } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** What the migration does with those who were there before, as it stands in its file: from what it looks at to the two times that it sets. */
const backFill = readFileSync("db/migrations/0041_accepted_places.sql", "utf8")
  .split("--> statement-breakpoint")
  .map((statement) => statement.trim())
  .filter((statement) => /^(?:create temporary table|update (?:employees|company_users) )/.test(statement));

class Looked extends Error {}

/** Looks at places as they are after the back-fill of a database from before it; nothing of it stays. */
async function afterBackFill<Found>(look: (tx: Transaction) => Promise<Found>): Promise<Found> {
  let found: { is: Found } | undefined;
  await superuser
    .transaction(async (tx) => {
      await tx.update(employees).set({ acceptedAt: null, lastSignedInAt: null, declinedAt: null, leftAt: null });
      await tx.update(companyUsers).set({ acceptedAt: null, lastSignedInAt: null });
      for (const statement of backFill) await tx.execute(sql.raw(statement));
      found = { is: await look(tx) };
      throw new Looked();
    })
    .catch((error) => {
      if (!(error instanceof Looked)) throw error;
    });
  return found!.is;
}

const signedIn = ({ personId }: { personId: string }, when: Date | null) =>
  superuser.update(people).set({ lastSignedInAt: when }).where(eq(people.id, personId));

const employmentsOf = (...of: { employeeId: string }[]) =>
  afterBackFill(async (tx) => {
    const ids = of.map(({ employeeId }) => employeeId);
    const rows = await tx.select().from(employees).where(inArray(employees.id, ids));
    return ids.map((id) => rows.find((row) => row.id === id)!);
  });

const placesOf = (...of: { companyId: string; personId: string }[]) =>
  afterBackFill(async (tx) => {
    const rows = await tx.select().from(companyUsers);
    return of.map((one) => rows.find((row) => row.companyId === one.companyId && row.personId === one.personId)!);
  });

test("the migration has the four statements that are tried here", () => {
  expect(backFill.map((statement) => statement.split(/\s+/).slice(0, 4).join(" "))).toEqual([
    "create temporary table only_places",
    "create temporary table deeds",
    "update employees e set",
    "update company_users u set",
  ]);
});

test("whoever has asked a customer of the office works there since she was added; whoever has done nothing is invited", async () => {
  const anna = await anEmployee();
  const idle = await aColleagueOf(anna, "full");
  await aRequestTo(await aCustomerOf(anna), anna);
  for (const one of [anna, idle]) await signedIn(one, null);

  const [hers, his] = await employmentsOf(anna, idle);

  expect(hers).toMatchObject({ acceptedAt: hers!.createdAt, lastSignedInAt: expect.any(Date) });
  expect(his).toMatchObject({ acceptedAt: null, lastSignedInAt: null });
});

test("whoever has signed in since she was added works there, if she has no other place", async () => {
  const anna = await anEmployee();
  const [only, both, before] = [await aColleagueOf(anna, "full"), await aColleagueOf(anna, "full"), await aColleagueOf(anna, "full")];
  await alsoFor((await aCompanyWithKarin()).karin, both);
  const when = new Date(Date.now() + 60_000);
  for (const one of [only, both]) await signedIn(one, when);
  await signedIn(before, new Date("2020-01-01T12:00:00Z"));

  const [hers, ofTwoPlaces, earlier] = await employmentsOf(only, both, before);

  expect(hers).toMatchObject({ acceptedAt: hers!.createdAt, lastSignedInAt: when });
  expect([ofTwoPlaces?.acceptedAt, earlier?.acceptedAt]).toEqual([null, null]);
});

test("whoever has approved for a company belongs to it since she was added; a user who has never signed in is invited", async () => {
  const { administrator, approval } = await anActiveCollaboration();
  const idle = await aUserOf(administrator, "user");
  for (const one of [administrator, idle]) await signedIn(one, null);

  const [hers, his] = await placesOf(administrator, { ...idle, companyId: administrator.companyId });

  expect(hers).toMatchObject({ acceptedAt: hers!.addedAt });
  expect(hers!.lastSignedInAt!.getTime()).toBeGreaterThanOrEqual(approval.approvedAt.getTime());
  expect(his?.acceptedAt).toBeNull();
});
