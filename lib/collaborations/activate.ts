import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, type customers } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Employee } from "#lib/auth/who.ts";
import { lockLegalPerson } from "#lib/companies/confirm.ts";
import { activateService, createCompany } from "#lib/companies/create.ts";
import { listAdministrators } from "#lib/companies/queries.ts";
import { lockCustomer } from "#lib/customers/find.ts";
import type { Outcome } from "#lib/outcome.ts";
import { findActiveTask } from "#lib/tasks/queries.ts";
import { moment, momentIn } from "#lib/time.ts";
import { endPlanned } from "./end-planned.ts";
import { expireOverdue } from "./expire.ts";
import { historyOf } from "./history.ts";
import type { ActivationInput } from "./input.ts";
import { invite } from "./invite.ts";
import { findScenario } from "./scenario.ts";

const daysToAnswer = 30;

type Collaboration = typeof collaborations.$inferSelect;
type Result = Outcome<{ collaboration: Collaboration }, "unknown-customer" | "no-task" | "scenario-changed" | "already-requested">;

/** Requests a collaboration in the scenario that was explained; the customer's administrators are asked by letter. */
export async function activateCollaboration(employee: Employee, input: ActivationInput): Promise<Result> {
  return inOffice(employee, async (tx) => {
    const customer = await lockCustomer(tx, employee, input.customerId);
    if (!customer) return { refusal: "unknown-customer" };

    const task = await findActiveTask(tx, customer, input.taskId);
    if (!task) return { refusal: "no-task" };

    await lockLegalPerson(tx, customer.organisationNumber);
    const earlier = and(eq(collaborations.customerId, customer.id), eq(collaborations.service, input.service));
    await expireOverdue(tx, earlier);
    await endPlanned(tx, earlier);
    const company = await prepareCompany(tx, customer, input);
    if (!company) return { refusal: "scenario-changed" };

    const [collaboration] = await tx
      .insert(collaborations)
      .values({
        officeId: employee.officeId,
        customerId: customer.id,
        companyId: company.id,
        service: input.service,
        taskId: task.id,
        invoiceRecipient: input.invoiceRecipient,
        scenario: input.scenario,
        requestedById: employee.employeeId,
        requestedAt: moment(),
        expiresAt: momentIn({ days: daysToAnswer }),
      })
      .onConflictDoNothing()
      .returning();
    if (!collaboration) return { refusal: "already-requested" };

    await record(tx, historyOf(collaboration), {
      actor: employee,
      action: "collaboration requested",
      details: { service: input.service, scenario: input.scenario, task: task.name, invoiceRecipient: input.invoiceRecipient },
    });
    await invite(tx, collaboration, await listAdministrators(tx, company.id));
    return { collaboration };
  });
}

/** The company to ask, with what the scenario creates for it; nothing when the scenario is no longer the explained one. */
async function prepareCompany(tx: Transaction, customer: typeof customers.$inferSelect, input: ActivationInput) {
  const finding = await findScenario(tx, customer.organisationNumber, input.service);
  if (input.scenario === "new-administrator") {
    if (finding.scenario !== "new-administrator") return undefined;
    const { firstName, lastName, email, mobile } = input;
    const company = await createCompany(tx, customer, { firstName, lastName, email, mobile });
    await activateService(tx, company.id, input.service);
    return company;
  }
  if (finding.scenario !== input.scenario) return undefined;
  if (finding.scenario === "service-only") await activateService(tx, finding.company.id, input.service);
  return finding.company;
}
