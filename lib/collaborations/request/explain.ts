import { and, desc, eq } from "drizzle-orm";
import type { Places } from "#db/question.ts";
import { readInOffice } from "#db/reading.ts";
import { collaborations } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { findCustomer } from "#lib/customers/find.ts";
import { isId } from "#lib/identifiers.ts";
import { askedBy } from "#lib/kept.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { findScenario } from "./scenario.ts";

/** What activating would mean for a customer, without doing it. Tells how many administrators there are, not who. */
export async function explainActivation(employee: Employee, customerId: string, service: Service) {
  return inOffice(employee, async (tx) => {
    const customer = await findCustomer(tx, employee, customerId);
    if (!customer) return undefined;
    const finding = await findScenario(tx, customer.organisationNumber, service);
    return { scenario: finding.scenario, administrators: finding.scenario === "new-administrator" ? 1 : finding.administrators.length };
  });
}

const askLatest = askedBy((from, { officeId }, { customerId }: Places<"customerId">) =>
  from
    .selectDistinctOn([collaborations.service])
    .from(collaborations)
    .where(and(eq(collaborations.officeId, officeId), eq(collaborations.customerId, customerId)))
    .orderBy(collaborations.service, desc(collaborations.requestedAt)),
);

/** The latest collaboration of each service with a customer. */
export async function listLatest(employee: Employee, customerId: string) {
  if (!isId(customerId)) return [];
  const rows = await readInOffice(employee, askLatest(employee, {}, { customerId }));
  return rows.map((row) => ({ id: row.id, service: row.service, status: statusOf(row, now()), requestedAt: row.requestedAt }));
}
