import type { Transaction } from "#db/client.ts";
import { isStillAdministrator } from "#lib/companies/still-administrator.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now } from "#lib/time.ts";
import type { Administrator } from "#lib/who.ts";
import { lockForCompany } from "./hold.ts";

/** A request that still waits, held for somebody who may still answer it; nothing when either is no longer so. */
export async function lockWaitingRequest(tx: Transaction, administrator: Administrator, collaborationId: string) {
  if (!(await isStillAdministrator(tx, administrator))) return undefined;
  const request = await lockForCompany(tx, administrator, collaborationId);
  return request && statusOf(request, now()) === "requested" ? request : undefined;
}
