import { and, count, inArray } from "drizzle-orm";
import { documents } from "#db/schema/index.ts";
import { inCompanies } from "#db/tenant.ts";
import { documentOpensTo } from "#lib/access/mailbox.ts";
import type { Person } from "#lib/who.ts";
import { needsAttention } from "./filter.ts";

/** How many documents need attention at each of somebody's companies whose mailbox opens to them; those without any are left out. */
export async function countAttentionAt({ personId }: Pick<Person, "personId">, companyIds: string[]): Promise<Map<string, number>> {
  if (companyIds.length === 0) return new Map();
  const counted = await inCompanies(companyIds, (tx) =>
    tx
      .select({ companyId: documents.companyId, many: count() })
      .from(documents)
      .where(and(inArray(documents.companyId, companyIds), documentOpensTo({ personId }), needsAttention("company")))
      .groupBy(documents.companyId),
  );
  return new Map(counted.map(({ companyId, many }) => [companyId, many]));
}
