import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { companyUsers } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { aCompany, aPerson } from "#tests/support/cast/cast.ts";
import { administratorsOf } from "#tests/support/cast/requests.ts";
import { usersOf } from "#tests/support/readback/history.ts";

const rounds = Array.from({ length: 20 });

test("whatever two transactions do to a company's people at once, the database keeps one main contact, who is an administrator", async () => {
  for (const _ of rounds) {
    const company = await aCompany([], [aPerson("Karin Ågren"), aPerson("Peter Holmgren")]);
    const [karin, peter] = await administratorsOf(company);
    const change = (personId: string, set: Partial<typeof companyUsers.$inferInsert>) => ({
      set,
      where: eq(companyUsers.personId, personId),
    });
    const together = (changes: ReturnType<typeof change>[]) =>
      inCompany(company, async (tx) => {
        for (const { set, where } of changes) await tx.update(companyUsers).set(set).where(where);
      });

    const outcomes = await Promise.allSettled([
      together([
        change(karin!.personId, { isMainContact: false, removedAt: new Date() }),
        change(peter!.personId, { isMainContact: true }),
      ]),
      together([change(peter!.personId, { removedAt: new Date() })]),
    ]);

    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const remaining = (await usersOf(company)).filter(({ removedAt }) => !removedAt);
    expect(remaining.filter(({ isMainContact, role }) => isMainContact && role === "administrator")).toHaveLength(1);
  }
});
