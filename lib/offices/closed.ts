import { and, desc, eq } from "drizzle-orm";
import { employees, offices } from "#db/schema/index.ts";
import { inPerson } from "#db/tenant.ts";
import { workedThere } from "#lib/standing/places.ts";

/** The office that somebody worked at until it was closed, the latest one first, with the address that its letters are answered to. */
export const findClosedOffice = ({ personId }: { personId: string }) =>
  inPerson(personId, async (tx) => {
    const [closed] = await tx
      .select({ name: offices.name, replyAddress: offices.replyAddress, closedAt: employees.closedAt })
      .from(employees)
      .innerJoin(offices, eq(offices.id, employees.officeId))
      .where(and(eq(employees.personId, personId), workedThere()))
      .orderBy(desc(employees.closedAt), employees.id)
      .limit(1);
    return closed;
  });
