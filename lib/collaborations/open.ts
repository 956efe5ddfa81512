import { and, gt, isNull, type SQL } from "drizzle-orm";
import { collaborations } from "#db/schema/index.ts";
import { sqlNow } from "#lib/time.ts";

/** A request that nobody has answered, withdrawn or let expire. Stands in the update itself, so that of two at once one wins. */
export const waitsForAnswer = (): SQL | undefined =>
  and(
    isNull(collaborations.approvedAt),
    isNull(collaborations.declinedAt),
    isNull(collaborations.withdrawnAt),
    isNull(collaborations.expiredAt),
    gt(collaborations.expiresAt, sqlNow()),
  );
