import { and, eq, isNotNull, isNull, or } from "drizzle-orm";
import { companyUsers, employees } from "#db/schema/index.ts";

/** Whoever works at an office: they have accepted, have neither left nor been shut out, and the office is not closed. */
export const worksThere = () => and(isNotNull(employees.acceptedAt), isNull(employees.disabledAt), isNull(employees.closedAt));

/** Whoever is asked to work at one, and has not answered. */
export const isAskedThere = () => and(isNull(employees.acceptedAt), isNull(employees.disabledAt), isNull(employees.closedAt));

/** Whoever would work there if the office were not closed. */
export const workedThere = () => and(isNotNull(employees.acceptedAt), isNull(employees.disabledAt), isNotNull(employees.closedAt));

/** Whoever belongs to a company: they have accepted, and nobody has removed them. */
export const belongsThere = () => and(isNotNull(companyUsers.acceptedAt), isNull(companyUsers.removedAt));

/**
 * Whoever may answer what a company is asked: its administrators, and its main contact also before they have accepted, since whom a request
 * or an operator has put there is asked by it. Nobody at the company can make somebody its main contact who has not accepted.
 */
export const mayAnswerThere = () =>
  and(
    eq(companyUsers.role, "administrator"),
    isNull(companyUsers.removedAt),
    or(isNotNull(companyUsers.acceptedAt), companyUsers.isMainContact),
  );
