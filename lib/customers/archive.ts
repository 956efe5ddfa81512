import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { collaborations, customers } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";
import { isLive } from "#lib/standing/status.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { inSightOf } from "./find.ts";
import { historyOf } from "./history.ts";

type Archiving = Outcome<{ customerId: string }, "unknown-customer" | "has-collaborations">;
type Restoring = Outcome<{ customerId: string }, "unknown-customer">;

/** Puts a card away; everything in it is kept. Refused while a request waits or a collaboration is active. */
export async function archiveCustomer(employee: Employee, customerId: string): Promise<Archiving> {
  return inOffice(employee, async (tx) => {
    const [archived] = await tx
      .update(customers)
      .set({ archivedAt: sqlNow() })
      .where(and(eq(customers.id, customerId), inSightOf(employee), isNull(customers.archivedAt)))
      .returning();
    if (!archived) return { refusal: "unknown-customer" };

    const live = and(eq(collaborations.customerId, customerId), isLive());
    if (await tx.$count(collaborations, live)) return { refusal: "has-collaborations" };
    await record(tx, historyOf(archived), { actor: employee, action: "customer archived" });
    return { customerId };
  });
}

export async function restoreCustomer(employee: Employee, customerId: string): Promise<Restoring> {
  return inOffice(employee, async (tx) => {
    const [restored] = await tx
      .update(customers)
      .set({ archivedAt: null })
      .where(and(eq(customers.id, customerId), inSightOf(employee), isNotNull(customers.archivedAt)))
      .returning();
    if (!restored) return { refusal: "unknown-customer" };
    await record(tx, historyOf(restored), { actor: employee, action: "customer restored" });
    return { customerId };
  });
}
