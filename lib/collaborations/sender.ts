import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, employees, offices, people } from "#db/schema/index.ts";

/** In whose name a letter goes out, and who reads the answer to it. */
export type Sender = { name: string; replyTo: string; replies: string };

/** Who sent the request; when she has left, the office reads the answers. */
export async function senderOf(tx: Transaction, { id }: { id: string }): Promise<Sender> {
  const [found] = await tx
    .select({
      firstName: people.firstName,
      lastName: people.lastName,
      email: people.email,
      hasLeft: employees.disabledAt,
      isDisabled: people.disabledAt,
      office: offices.name,
      replyAddress: offices.replyAddress,
    })
    .from(collaborations)
    .innerJoin(offices, eq(offices.id, collaborations.officeId))
    .innerJoin(employees, eq(employees.id, collaborations.requestedById))
    .innerJoin(people, eq(people.id, employees.personId))
    .where(eq(collaborations.id, id));
  if (!found) throw new Error(`Collaboration ${id} has no sender`);

  const name = `${found.firstName} ${found.lastName}`;
  const isThere = !found.hasLeft && !found.isDisabled;
  return isThere ? { name, replyTo: found.email, replies: name } : { name, replyTo: found.replyAddress, replies: found.office };
}
