import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { cookies } from "next/headers";
import type { Places } from "#db/question.ts";
import { readInPerson } from "#db/reading.ts";
import { employees, offices } from "#db/schema/index.ts";
import { inOffice, inPerson } from "#db/tenant.ts";
import { forgetAnswers, onceAsked } from "#lib/ask-once.ts";
import { asked } from "#lib/kept.ts";
import { isAskedThere, worksThere } from "#lib/standing/places.ts";
import { sqlNow } from "#lib/time.ts";
import type { Person } from "#lib/who.ts";
import { officeCookie } from "./options.ts";

type Employment = Awaited<ReturnType<typeof listEmployments>>[number];

/**
 * Where somebody works today: the office first that they have chosen last with a press of their own. No invitation puts itself before that.
 */
export const listEmployments = onceAsked((personId: string) => readInPerson(personId, askEmployments({}, { personId })));

const askEmployments = asked((from, { personId }: Places<"personId">) =>
  from
    .select({
      employeeId: employees.id,
      officeId: offices.id,
      officeName: offices.name,
      rights: employees.rights,
      factorDemandedAt: offices.secondFactorDemandedAt,
      signedOutAt: employees.signedOutAt,
      lastSignedInAt: employees.lastSignedInAt,
    })
    .from(employees)
    .innerJoin(offices, eq(offices.id, employees.officeId))
    .where(and(eq(employees.personId, personId), worksThere()))
    .orderBy(sql`${employees.chosenAt} desc nulls last`, employees.createdAt, employees.id)
    .limit(50),
);

/** Whether an office has asked the person and waits for their answer. */
export const isAskedAnywhere = (personId: string): Promise<boolean> =>
  inPerson(personId, async (tx) => (await tx.$count(employees, and(eq(employees.personId, personId), isAskedThere()))) > 0);

/** The browser only names an office; whether the person works there, the employments say on each request. */
export async function chosenFrom(employments: Employment[]): Promise<Employment | undefined> {
  if (employments.length < 2) return employments[0];
  const chosen = (await cookies()).get(officeCookie.name)?.value;
  return employments.find(({ officeId }) => officeId === chosen) ?? employments[0];
}

/** From the next request on, and at the next sign-in, at an office where the person works; says whether they do. */
export async function chooseOffice({ personId }: { personId: string }, officeId: string): Promise<boolean> {
  const own = and(eq(employees.officeId, officeId), eq(employees.personId, personId), worksThere());
  const works = (await listEmployments(personId)).some((employment) => employment.officeId === officeId);
  if (!works) return false;
  await inOffice({ officeId }, (tx) => tx.update(employees).set({ chosenAt: sqlNow() }).where(own));
  forgetAnswers();
  await showOffice(officeId);
  return true;
}

/** In this browser, from the next request on. */
export async function showOffice(officeId: string): Promise<void> {
  (await cookies()).set(officeCookie.name, officeId, officeCookie.options);
}

export async function forgetOffice(): Promise<void> {
  (await cookies()).set(officeCookie.name, "", { ...officeCookie.options, maxAge: 0 });
}

/** Whether this office has shut out the sessions that were open then, and this is one of them. */
export const isShutOut = ({ signedInAt }: Pick<Person, "signedInAt">, { signedOutAt }: Pick<Employment, "signedOutAt">): boolean =>
  signedOutAt !== null && signedInAt <= signedOutAt;

/** Once in each session: what an office sees is when somebody was last at this very office. */
export async function rememberVisit({ signedInAt }: Pick<Person, "signedInAt">, { employeeId, lastSignedInAt, ...office }: Employment) {
  if (lastSignedInAt && lastSignedInAt >= signedInAt) return;
  const isFirst = or(isNull(employees.lastSignedInAt), lt(employees.lastSignedInAt, signedInAt));
  const visited = { lastSignedInAt: sqlNow() };
  await inOffice(office, (tx) =>
    tx
      .update(employees)
      .set(visited)
      .where(and(eq(employees.id, employeeId), isFirst)),
  );
}
