import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Writer } from "#db/question.ts";
import { collaborations, termsAsks } from "#db/schema/index.ts";

/** What the company of the collaboration at hand has been asked to approve and has not: a later version takes its place. */
export const termsWait = (): SQL | undefined => and(isNull(termsAsks.approvedAt), isNull(termsAsks.supersededAt));

/** The new terms that wait for an approval in the collaboration at hand: none or one. */
export const listWaitingTerms = (from: Writer) =>
  from
    .select({ version: termsAsks.version, askedAt: termsAsks.askedAt })
    .from(termsAsks)
    .where(and(eq(termsAsks.collaborationId, collaborations.id), termsWait()));
