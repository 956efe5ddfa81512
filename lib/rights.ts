import type { CompanyRole, Employee, Rights } from "./who.ts";

/** From the least to the most; each allows what the one before it does. */
export const rightsInOrder = ["own-customers", "all-customers", "full", "administrator"] as const satisfies Rights[];

/** At a company: who may act for it, and who may see what it has. */
export const rolesInOrder = ["administrator", "user"] as const satisfies CompanyRole[];

/** What a company's user may do with its invoices and documents, from nothing to everything; its administrators may do everything. */
export const levelsInOrder = ["none", "see", "answer", "send"] as const;
export type Level = (typeof levelsInOrder)[number];

type Asker = Pick<Employee, "rights">;

/** Employees, their rights, and the office's settings. */
export const mayRunOffice = ({ rights }: Asker): boolean => rights === "administrator";

/**
 * Customers that are neither the employee's own nor connected to a task of theirs. What these rights mean in SQL is `inSightOf` in
 * customers/find.ts.
 */
export const maySeeEveryCustomer = ({ rights }: Asker): boolean => rights !== "own-customers";

const hasFullRights = ({ rights }: Asker): boolean => rights === "full" || rights === "administrator";

export const mayManageTemplates = hasFullRights;

export const mayImport = hasFullRights;

/** What a new office begins with: its customers, their tasks, the first collaboration. */
export const maySetUpOffice = hasFullRights;

/** Saying who should answer for a customer when nobody there can. */
export const mayProposeAdministrator = hasFullRights;

/** Activating a service for several customers at once. */
export const mayActivateMany = hasFullRights;

/** Ending an active collaboration, planning its end and undoing that. */
export const mayEnd = hasFullRights;

/** Saying who is billed, and taking that back. */
export const mayChangePayer = hasFullRights;

/** What colleagues have sent too; also seeing the customers whose tasks no collaboration is connected to. */
export const mayWithdrawAny = hasFullRights;

/** Whoever has sent a request may withdraw it, and undo that. */
export const mayWithdraw = (employee: Asker & Pick<Employee, "employeeId">, { requestedById }: { requestedById: string }): boolean =>
  requestedById === employee.employeeId || mayWithdrawAny(employee);
