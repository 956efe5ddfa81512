import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import { importRows } from "#db/schema/index.ts";

const kinds = ["new", "update", "contact"] as const;

/** Wrong rows that would do something without the cells that are not understood. */
export const isPartlyUnderstood: SQL | undefined = and(eq(importRows.plan, "wrong"), inArray(importRows.otherwise, [...kinds]));

/** The rows that an import changes something by. */
export const doesSomething = (withoutCells: boolean): SQL | undefined =>
  withoutCells ? or(inArray(importRows.plan, [...kinds]), isPartlyUnderstood) : inArray(importRows.plan, [...kinds]);
