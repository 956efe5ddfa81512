import { and, eq, isNull, type SQL } from "drizzle-orm";
import { approvals, collaborations } from "#db/schema/index.ts";

/** The approval that made the collaboration at hand active. Later ones are about new terms, or about a service that goes on after an end. */
export const isItsApproval = (): SQL | undefined => and(eq(approvals.collaborationId, collaborations.id), isNull(approvals.about));
