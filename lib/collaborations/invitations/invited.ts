import { and, eq, isNull } from "drizzle-orm";
import type { Writer } from "#db/question.ts";
import { invitations, people } from "#db/schema/index.ts";
import type { Given } from "#lib/nested.ts";

/** Whoever still holds a link to the request. */
export function listInvited(from: Writer, { id }: { id: Given }) {
  return from
    .select({
      invitationId: invitations.id,
      email: invitations.email,
      personId: people.id,
      firstName: people.firstName,
      lastName: people.lastName,
      locale: people.locale,
    })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.personId))
    .where(and(eq(invitations.collaborationId, id), isNull(invitations.replacedAt), isNull(people.disabledAt)))
    .orderBy(invitations.createdAt, invitations.id);
}
