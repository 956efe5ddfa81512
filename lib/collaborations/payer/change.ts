import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Collaboration, collaborations, payerChanges } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayChangePayer } from "#lib/rights.ts";
import { isService, services } from "#lib/services/catalogue.ts";
import { historyOf } from "#lib/standing/history.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now, sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { lockForOffice } from "../hold.ts";
import { tellPayerChange } from "./letters.ts";

type Done = { collaboration: Collaboration; waits: boolean };
type Refusal =
  | "not-allowed"
  | "unknown-collaboration"
  | "still-requested"
  | "not-active"
  | "not-choosable"
  | "already-so"
  | "already-waits";

/** Who is billed for the service from now on. The office takes it over at once; a payer that becomes the customer waits for the customer's approval. */
export async function changePayer(employee: Employee, collaborationId: string, to: "office" | "customer"): Promise<Outcome<Done, Refusal>> {
  if (!mayChangePayer(employee)) return { refusal: "not-allowed" };
  return inOffice(employee, async (tx) => {
    const before = await lockForOffice(tx, employee, collaborationId);
    if (!before) return { refusal: "unknown-collaboration" };
    const status = statusOf(before, now());
    if (status === "requested") return { refusal: "still-requested" };
    if (status !== "active") return { refusal: "not-active" };
    if (!isChoosable(before)) return { refusal: "not-choosable" };
    if (before.invoiceRecipient === to) return { refusal: "already-so" };
    return to === "office" ? takeOver(tx, employee, before) : ask(tx, employee, before);
  });
}

export const isChoosable = ({ service }: { service: string }): boolean =>
  isService(service) && services[service].invoiceRecipient === "choose";

async function takeOver(tx: Transaction, employee: Employee, { id }: Collaboration): Promise<Done> {
  const [collaboration] = await tx.update(collaborations).set({ invoiceRecipient: "office" }).where(eq(collaborations.id, id)).returning();
  if (!collaboration) throw new Error("The invoice recipient was not changed");
  const { service } = collaboration;
  await record(tx, historyOf(collaboration), { actor: employee, action: "invoice recipient changed", details: { service, to: "office" } });
  await tellPayerChange(tx, collaboration, { what: "taken-over", by: employee });
  return { collaboration, waits: false };
}

async function ask(tx: Transaction, employee: Employee, collaboration: Collaboration): Promise<Outcome<Done, "already-waits">> {
  const { id: collaborationId, officeId, companyId, service, invoiceRecipient: from } = collaboration;
  const asked = { officeId, companyId, collaborationId, from, to: "customer", askedById: employee.employeeId, askedAt: sqlNow() } as const;
  const [change] = await tx.insert(payerChanges).values(asked).onConflictDoNothing().returning();
  if (!change) return { refusal: "already-waits" };
  const details = { service, to: "customer", change: change.id };
  await record(tx, historyOf(collaboration), { actor: employee, action: "recipient change asked", details });
  await tellPayerChange(tx, collaboration, { what: "asked", by: employee });
  return { collaboration, waits: true };
}
