import { and, asc, eq, sql } from "drizzle-orm";
import { employees, offices, people } from "#db/schema/index.ts";
import { inOperator } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { employeeName } from "#lib/auth/people.ts";
import { historyOf } from "./history.ts";

// In words of their own: of a query from one table Drizzle leaves out the table's name.
const counted = {
  employees: sql<number>`(select count(*)::int from employees e
    where e.office_id = offices.id and e.accepted_at is not null and num_nonnulls(e.disabled_at, e.closed_at) = 0)`,
  customers: sql<number>`(select count(*)::int from customers c where c.office_id = offices.id)`,
};
const { id, name, organisationNumber, createdAt, closesOn, closedAt } = offices;

/** Every office, by name; nothing about its people. */
export const listOfficesForOperator = () =>
  inOperator((tx) =>
    tx
      .select({ id, name, organisationNumber, createdAt, closesOn, closedAt, ...counted })
      .from(offices)
      .orderBy(offices.name, offices.id)
      .limit(10_000),
  );

/** One office with its administrators, for an operator, whom the office's history names as a reader. */
export async function showOfficeToOperator({ number, operator }: { number: string; operator: string }) {
  return inOperator(async (tx) => {
    const { replyAddress, locale, lettersPerDay, secondFactorDemandedAt } = offices;
    const own = {
      id,
      name,
      organisationNumber,
      createdAt,
      closesOn,
      closedAt,
      replyAddress,
      locale,
      lettersPerDay,
      secondFactorDemandedAt,
      ...counted,
    };
    const [office] = await tx.select(own).from(offices).where(eq(organisationNumber, number));
    if (!office) return undefined;
    const administrators = await tx
      .select({
        ...{ name: employeeName, email: people.email, acceptedAt: employees.acceptedAt, declinedAt: employees.declinedAt },
        ...{ disabledAt: employees.disabledAt, lastSignedInAt: employees.lastSignedInAt },
      })
      .from(employees)
      .innerJoin(people, eq(people.id, employees.personId))
      .where(and(eq(employees.officeId, office.id), eq(employees.rights, "administrator")))
      .orderBy(asc(employees.createdAt), employees.id)
      .limit(100);
    await record(tx, historyOf({ officeId: office.id }), { actor: { name: "Spiris" }, action: "read by operator", details: { operator } });
    return { ...office, administrators };
  });
}
