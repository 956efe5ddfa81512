import type { Employee } from "#lib/who.ts";

export const mayImport = ({ rights }: Pick<Employee, "rights">): boolean => rights === "full" || rights === "administrator";
