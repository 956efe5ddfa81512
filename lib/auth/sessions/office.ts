import { and, eq, isNull } from "drizzle-orm";
import { cookies } from "next/headers";
import { employees, offices } from "#db/schema/index.ts";
import { inPerson } from "#db/tenant.ts";
import { officeCookie } from "./options.ts";

type Employment = Awaited<ReturnType<typeof listEmployments>>[number];

/** Where somebody works today, in the order in which she began. */
export const listEmployments = (personId: string) =>
  inPerson(personId, (tx) =>
    tx
      .select({
        employeeId: employees.id,
        officeId: offices.id,
        officeName: offices.name,
        rights: employees.rights,
        factorDemandedAt: offices.secondFactorDemandedAt,
      })
      .from(employees)
      .innerJoin(offices, eq(offices.id, employees.officeId))
      .where(and(eq(employees.personId, personId), isNull(employees.disabledAt)))
      .orderBy(employees.createdAt, employees.id)
      .limit(50),
  );

/** The browser only names an office; whether she works there, the employments say on each request. */
export async function chosenFrom(employments: Employment[]): Promise<Employment | undefined> {
  if (employments.length < 2) return employments[0];
  const chosen = (await cookies()).get(officeCookie.name)?.value;
  return employments.find(({ officeId }) => officeId === chosen) ?? employments[0];
}

/** From the next request on, at an office where the person works; says whether she does. */
export async function chooseOffice({ personId }: { personId: string }, officeId: string): Promise<boolean> {
  const works = (await listEmployments(personId)).some((employment) => employment.officeId === officeId);
  if (works) (await cookies()).set(officeCookie.name, officeId, officeCookie.options);
  return works;
}

export async function forgetOffice(): Promise<void> {
  (await cookies()).set(officeCookie.name, "", { ...officeCookie.options, maxAge: 0 });
}
