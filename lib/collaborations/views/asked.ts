import { eq } from "drizzle-orm";
import type { Writer } from "#db/question.ts";
import { type Collaboration, collaborations, invitations, people } from "#db/schema/index.ts";
import { fullNameOf } from "#lib/names.ts";
import { calledAtOffice } from "#lib/standing/recipients.ts";

/** Everybody who was asked to answer the collaboration at hand, as the office calls them. */
export const listAsked = (from: Writer) =>
  from
    .select({
      ...calledAtOffice,
      email: invitations.email,
      replacedAt: invitations.replacedAt,
      tie: invitations.tie,
      reason: invitations.tieReason,
    })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.personId))
    .where(eq(invitations.collaborationId, collaborations.id))
    .orderBy(invitations.createdAt, invitations.id);

type Asked = Awaited<ReturnType<typeof listAsked>>;
type Approver = { name: string; tieReason: string | null } | null;

/** Who of the office itself has approved, or is asked to, and why. */
export function tieOf({ row, approver, asked }: { row: Collaboration; approver: Approver; asked: Asked }) {
  const seen = row.tieSeenAt !== null;
  if (row.tie && approver) return { kind: row.tie, person: approver.name, reason: approver.tieReason, unseen: !seen, seen };
  const held = asked.find(({ replacedAt, tie }) => tie && !replacedAt);
  return held?.tie ? { kind: held.tie, person: fullNameOf(held), reason: held.reason, unseen: false, seen } : undefined;
}
