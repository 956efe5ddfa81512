import { and, desc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import type { Writer } from "#db/question.ts";
import { people, proposedInvitees } from "#db/schema/index.ts";
import { fullNameSql } from "#lib/names.ts";
import type { Given } from "#lib/nested.ts";
import { proposalsPerRequest } from "#lib/standing/limits.ts";
import { sqlNow } from "#lib/time.ts";

type Request = { id: string };

export async function proposalsLeft(tx: Transaction, { id }: Request): Promise<number> {
  return Math.max(0, proposalsPerRequest - (await tx.$count(proposedInvitees, eq(proposedInvitees.collaborationId, id))));
}

/** What was said last about who should answer, as long as the office has not seen to it. */
export async function findProposedInvitee(tx: Transaction, request: Request) {
  return toProposal(await listLatestProposal(tx, request));
}

/** The same as a list of one or none. */
export function listLatestProposal(from: Writer, { id }: { id: Given }) {
  const { firstName, lastName, email, mobile, explanation } = proposedInvitees;
  return from
    .select({ by: fullNameSql(people), explanation, firstName, lastName, email, mobile })
    .from(proposedInvitees)
    .innerJoin(people, eq(people.id, proposedInvitees.proposedById))
    .where(waitsFor({ id }))
    .orderBy(desc(proposedInvitees.proposedAt))
    .limit(1);
}

export function toProposal([said]: Awaited<ReturnType<typeof listLatestProposal>>) {
  if (!said) return undefined;
  const { by, explanation, ...person } = said;
  return { by, explanation, person: isNamed(person) ? person : undefined };
}

/** Nobody waits for the office's choice any more. */
export async function settleProposals(tx: Transaction, request: Request): Promise<void> {
  await tx.update(proposedInvitees).set({ settledAt: sqlNow() }).where(waitsFor(request));
}

const waitsFor = ({ id }: { id: Given }) => and(eq(proposedInvitees.collaborationId, id), isNull(proposedInvitees.settledAt));

type Named = { firstName: string; lastName: string; email: string; mobile: string | null };

const isNamed = (person: { [Part in keyof Named]: string | null }): person is Named => person.email !== null;
