import type { Employee } from "#lib/auth/who.ts";

export const mayImport = ({ rights }: Pick<Employee, "rights">): boolean => rights === "full" || rights === "administrator";
