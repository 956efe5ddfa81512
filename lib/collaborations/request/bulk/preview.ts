import { and, eq, isNull } from "drizzle-orm";
import { bulkActivationRows } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { isId } from "#lib/identifiers.ts";
import { isService } from "#lib/services/catalogue.ts";
import type { Employee } from "#lib/who.ts";
import { type Preview, previewRequest } from "../preview.ts";
import type { Bulk } from "./queries.ts";
import { wishFor } from "./wish.ts";

/** The letter that one of the customers would get; nothing for one whose turn will not come, or has been. */
export async function previewInBulk(employee: Employee, bulk: Bulk, customerId: string): Promise<Preview | undefined> {
  const { service } = bulk;
  if (!isService(service) || !isId(customerId)) return undefined;
  const wish = await inOffice(employee, async (tx) => {
    const ready = and(isNull(bulkActivationRows.obstacle), isNull(bulkActivationRows.outcome));
    const own = and(eq(bulkActivationRows.officeId, employee.officeId), eq(bulkActivationRows.bulkId, bulk.id));
    const [row] = await tx
      .select()
      .from(bulkActivationRows)
      .where(and(own, ready, eq(bulkActivationRows.customerId, customerId)));
    return row && wishFor(tx, { ...bulk, service }, row);
  });
  if (!wish) return undefined;
  const preview = await previewRequest(employee, wish);
  return preview.refusal ? undefined : preview;
}
