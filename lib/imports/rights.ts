import type { Employee, Rights } from "#lib/auth/who.ts";

export const mayImport = ({ rights }: Pick<Employee, "rights">): boolean => importers.includes(rights);

export const importers: Rights[] = ["full", "administrator"];
