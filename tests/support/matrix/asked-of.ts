import { eq } from "drizzle-orm";
import { collaborations, invitations } from "#db/schema/index.ts";
import { expireOverdueRequests } from "#lib/collaborations/due/expire.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { at, daysFrom } from "#lib/time.ts";
import type { World } from "#tests/db/strangers.ts";
import type { Collaboration } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** Three more requests to the company of a world: one waits, one was withdrawn a moment ago, one expired yesterday, with a link that was replaced. Who approved the active one belongs to the office. */
export async function requestsOf(world: World) {
  const waiting = await ask(world, "spiris-scanner");
  const withdrawn = await ask(world, "financial-overview");
  await withdrawCollaboration(world.employee, withdrawn.id);
  const expired = await at(daysFrom(new Date(), -31), () => ask(world, "payslip"));
  const ofExpired = eq(invitations.collaborationId, expired.id);
  const [replaced] = await superuser.update(invitations).set({ replacedAt: new Date() }).where(ofExpired).returning();
  await expireOverdueRequests();
  await superuser.update(collaborations).set({ tie: "domain" }).where(eq(collaborations.id, world.collaboration.id));
  return { waiting, withdrawn, expired, replacedLink: replaced!.id };
}

async function ask({ employee, input }: World, service: Service): Promise<Collaboration> {
  const choices = { customerId: input.customerId, taskId: input.taskId, personalLine: null, service, scenario: "service-only" } as const;
  const period = service === "financial-overview" ? 12 : null;
  const { collaboration, refusal } = await activateCollaboration(employee, {
    ...choices,
    period,
    invoiceRecipient: period ? "office" : null,
  });
  if (!collaboration) throw new Error(refusal);
  const [found] = await superuser.select().from(collaborations).where(eq(collaborations.id, collaboration.id));
  return found!;
}
