import { randomUUID } from "node:crypto";
import { eq, type SQL, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { type AdministratorProposal, administratorProposals } from "#db/schema/index.ts";
import { inOffice, inOperator } from "#db/tenant.ts";
import { proposeAdministrator } from "#lib/contacts/propose-administrator.ts";
import { daysToObject } from "#lib/standing/limits.ts";
import { daysFrom, now } from "#lib/time.ts";
import { aProposalFor, daysLater } from "#tests/support/cast/proposals.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";

const refusedBy = (name: string) => ({ cause: { constraint_name: name } });

async function aProposal() {
  const { employee, customer } = await anActiveCollaboration();
  const { proposalId } = await proposeAdministrator(employee, aProposalFor(customer));
  return { employee, id: proposalId! };
}

const write = (id: string, values: PgUpdateSetSource<typeof administratorProposals>) =>
  inOperator((tx) => tx.update(administratorProposals).set(values).where(eq(administratorProposals.id, id)));

const checkedBy = (name: string) => ({ checkedAt: sql`now()`, checkedBy: name, seen: "BankID" });
const confirmedBy = (name: string, confirmedAt: Date | SQL<Date> = sql<Date>`now()`) => ({ confirmedAt, operator: name, proof: "BankID" });

test("a proposal is not confirmed before its days are over by the database's clock, whatever time is written", async () => {
  const { id } = await aProposal();
  await write(id, checkedBy("Lisa Berg"));

  await expect(write(id, confirmedBy("Per Ek"))).rejects.toMatchObject(refusedBy("time_to_object"));
  await expect(write(id, confirmedBy("Per Ek", daysFrom(now(), 30)))).rejects.toMatchObject(refusedBy("time_to_object"));
  await daysLater(id, daysToObject);
  await expect(write(id, confirmedBy("Per Ek"))).rejects.toMatchObject(refusedBy("time_to_object"));
  await daysLater(id, 1);
  await write(id, confirmedBy("Per Ek"));
});

test("a proposal is not confirmed unchecked, nor by whoever checked it, however the name is typed", async () => {
  const { id } = await aProposal();
  await daysLater(id);

  await expect(write(id, confirmedBy("Per Ek"))).rejects.toMatchObject(refusedBy("two_operators_confirm"));
  await expect(write(id, { checkedBy: "Lisa Berg" })).rejects.toMatchObject(refusedBy("a_check_has_an_operator_and_what_was_seen"));
  await expect(write(id, { ...checkedBy("Lisa Berg"), ...confirmedBy("Lisa Berg") })).rejects.toMatchObject(
    refusedBy("two_operators_confirm"),
  );
  await write(id, checkedBy("Åsa Berg"));
  for (const name of ["Åsa Berg", "åsa  berg", " ÅSA BERG\t", "Åsa\u00a0Berg", "åsa-berg", "A\u030asa Berg"])
    await expect(write(id, confirmedBy(name)), name).rejects.toMatchObject(refusedBy("two_operators_confirm"));
  await write(id, confirmedBy("Per Ek"));
});

test("an office cannot write a proposal that is old, checked or decided already", async () => {
  const { employee, id } = await aProposal();
  const copy = (over: Partial<AdministratorProposal>) =>
    inOffice(employee, async (tx) => {
      const [row] = await tx.select().from(administratorProposals).where(eq(administratorProposals.id, id));
      await tx.insert(administratorProposals).values({ ...row!, id: randomUUID(), proposedAt: sql`now()`, ...over });
    });
  const forbidden = { cause: { code: "42501" } };

  await expect(copy({})).rejects.toMatchObject(refusedBy("one_waiting_proposal_per_company"));
  await expect(copy({ proposedAt: daysFrom(now(), -30) })).rejects.toMatchObject(forbidden);
  await expect(copy({ checkedAt: now(), checkedBy: "Lisa Berg", seen: "BankID" })).rejects.toMatchObject(forbidden);
  await expect(copy({ refusedAt: now(), operator: "Lisa Berg", proof: "BankID" })).rejects.toMatchObject(forbidden);
});
