import { and, eq, gte, isNotNull, isNull, or } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { imports } from "#db/schema/index.ts";
import { sqlStartOfDayAgo } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { daysKept } from "./start.ts";

/** Of a file that is not being imported, and is not too old, it can still be said how it is to be read. */
export const isWaiting = (employee: Employee, importId: string) =>
  and(
    eq(imports.id, importId),
    eq(imports.officeId, employee.officeId),
    or(isNull(imports.queuedAt), isNotNull(imports.failedAt)),
    isNull(imports.doneAt),
    isNotNull(imports.file),
    gte(imports.readAt, sqlStartOfDayAgo(daysKept)),
  );

export async function findWaitingFile(tx: Transaction, employee: Employee, importId: string) {
  const [found] = await tx
    .select({ id: imports.id, fileName: imports.fileName, file: imports.file, doubts: imports.doubts, namedAt: imports.namedAt })
    .from(imports)
    .where(isWaiting(employee, importId));
  return found?.file ? { ...found, file: new Uint8Array(found.file) } : undefined;
}
