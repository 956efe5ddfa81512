import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { auditEvents, type Collaboration } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { inviteInstead } from "#lib/collaborations/invitations/invite.ts";
import { listAdministrators } from "#lib/companies/queries.ts";
import { fullNameOf } from "#lib/names.ts";
import type { Outcome } from "#lib/outcome.ts";
import { historyOf } from "#lib/standing/history.ts";
import { handOversPerRequest } from "#lib/standing/limits.ts";
import type { Administrator } from "#lib/who.ts";
import { lockWaitingRequest } from "../hold.ts";
import type { HandOverInput } from "./input.ts";

type Result = Outcome<{ collaboration: Collaboration }, "no-longer-open" | "not-an-administrator" | "handed-over-too-often">;

/** Asks another of the company's administrators to answer, at most three times per request. Whoever asks may still answer themselves. */
export async function handOverRequest(administrator: Administrator, { collaborationId, personId }: HandOverInput): Promise<Result> {
  return inCompany(administrator, async (tx) => {
    const request = await lockWaitingRequest(tx, administrator, collaborationId);
    if (!request) return { refusal: "no-longer-open" };
    const other = (await listOthers(tx, administrator)).find((one) => one.personId === personId);
    if (!other) return { refusal: "not-an-administrator" };
    if ((await handOversLeft(tx, request)) === 0) return { refusal: "handed-over-too-often" };

    await record(tx, historyOf(request), {
      actor: administrator,
      action: "request handed over",
      details: { service: request.service, name: fullNameOf(other) },
    });
    await inviteInstead(tx, request, other, administrator);
    return { collaboration: request };
  });
}

/** Who else may answer for the company. */
export async function listOthers(tx: Transaction, { companyId, personId }: Pick<Administrator, "companyId" | "personId">) {
  return (await listAdministrators(tx, companyId)).filter((one) => one.personId !== personId);
}

export async function handOversLeft(tx: Transaction, { id }: { id: string }): Promise<number> {
  const handedOver = and(eq(auditEvents.chain, id), eq(auditEvents.action, "request handed over"));
  return Math.max(0, handOversPerRequest - (await tx.$count(auditEvents, handedOver)));
}
