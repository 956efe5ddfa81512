import { eq } from "drizzle-orm";
import { collaborations, letters } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { keepEvent } from "#lib/outbox/events.ts";
import type { Employee } from "#lib/who.ts";

/** As if the provider had reported that the customer's mail server knows no such address. */
export async function bounce(employee: Employee, customer: { id: string }): Promise<void> {
  const sent = await inOffice(employee, (tx) =>
    tx
      .select({ letterId: letters.id, queuedAt: letters.queuedAt })
      .from(letters)
      .innerJoin(collaborations, eq(collaborations.id, letters.collaborationId))
      .where(eq(collaborations.customerId, customer.id)),
  );
  for (const { letterId, queuedAt } of sent) {
    const occurredAt = new Date(queuedAt.getTime() + 20_000);
    await keepEvent({ id: `demo:${letterId}`, letterId, what: "bounced", reason: "no-such-address", occurredAt });
  }
}
