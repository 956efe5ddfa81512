import type { Employee, Rights } from "./who.ts";

/** From the least to the most; each allows what the one before it does. */
export const rightsInOrder = ["own-customers", "all-customers", "full", "administrator"] as const satisfies Rights[];

type Asker = Pick<Employee, "rights">;

/** Employees, their rights, and the office's settings. */
export const mayRunOffice = ({ rights }: Asker): boolean => rights === "administrator";

const hasFullRights = ({ rights }: Asker): boolean => rights === "full" || rights === "administrator";

export const mayManageTemplates = hasFullRights;

/** Saying who should answer for a customer when nobody there can. */
export const mayProposeAdministrator = hasFullRights;
