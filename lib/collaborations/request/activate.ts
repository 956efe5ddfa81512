import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Collaboration, type Customer, collaborations } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { endPlanned } from "#lib/collaborations/due/end.ts";
import { expireOverdue } from "#lib/collaborations/due/expire.ts";
import { invite, inviteAgain } from "#lib/collaborations/invitations/invite.ts";
import { chained, type Named, nameBy } from "#lib/collaborations/invitations/named.ts";
import { lockLegalPerson } from "#lib/companies/confirm.ts";
import { activateService, createCompany } from "#lib/companies/create.ts";
import { listAdministrators } from "#lib/companies/queries.ts";
import type { NamedContact } from "#lib/contacts/input.ts";
import { findCustomer, lockCustomer } from "#lib/customers/find.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Payer, Service } from "#lib/services/catalogue.ts";
import { historyOf } from "#lib/standing/history.ts";
import { lastMomentToAnswer } from "#lib/standing/last-day.ts";
import { findActiveTask } from "#lib/tasks/queries.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import type { ActivationInput } from "./input.ts";
import { type Finding, findScenario } from "./scenario.ts";

type Refusal = "unknown-customer" | "no-task" | "scenario-changed" | "already-requested" | "tied-to-office";
type Result = Outcome<{ collaboration: Collaboration }, Refusal>;

type Choices = {
  customerId: string;
  taskId: string;
  service: Service;
  invoiceRecipient: Payer;
  period: number | null;
  personalLine: string | null;
};
/** What is asked for; in the third scenario also of whom. */
export type Wish = Choices & ({ scenario: "existing-customer" | "service-only" } | ({ scenario: "new-administrator" } & NamedContact));

/** Requests a collaboration in the scenario that was explained; the customer's administrators are asked by letter. */
export async function activateCollaboration(employee: Employee, input: ActivationInput): Promise<Result> {
  return inOffice(employee, (tx) => requestCollaboration(tx, employee, input));
}

/** The same in a transaction that has begun; after an expired request it `renews`. */
export async function requestCollaboration(
  tx: Transaction,
  employee: Employee,
  wish: Wish,
  { renews }: { renews?: string } = {},
): Promise<Result> {
  const known = await findCustomer(tx, employee, wish.customerId);
  if (!known) return { refusal: "unknown-customer" };
  const earlier = and(eq(collaborations.customerId, known.id), eq(collaborations.service, wish.service));
  // What does not wait for each other is sent together, here and below; the database holds and reads in the order of the list.
  const [, customer, task, expired, ended, found] = await Promise.all([
    lockLegalPerson(tx, known.organisationNumber),
    lockCustomer(tx, employee, known.id),
    findActiveTask(tx, known, wish.taskId),
    expireOverdue(tx, earlier),
    endPlanned(tx, earlier),
    findScenario(tx, known.organisationNumber, wish.service),
  ]);
  if (!customer) return { refusal: "unknown-customer" };
  if (!task) return { refusal: "no-task" };
  const finding = expired + ended > 0 ? await findScenario(tx, known.organisationNumber, wish.service) : found;

  const named = wish.scenario === "new-administrator" ? await nameBy(tx, employee, wish) : undefined;
  if (wish.scenario === "new-administrator" && !named) return { refusal: "tied-to-office" };
  const isAsExplained = finding.scenario === wish.scenario && customer.organisationNumber === known.organisationNumber;
  const asked = isAsExplained && (await prepareCompany(tx, customer, finding, named));
  if (!asked) return { refusal: "scenario-changed" };

  const [, [collaboration]] = await Promise.all([
    finding.scenario === "existing-customer" || activateService(tx, asked.company.id, wish.service),
    tx
      .insert(collaborations)
      .values({
        officeId: employee.officeId,
        customerId: customer.id,
        companyId: asked.company.id,
        service: wish.service,
        taskId: task.id,
        invoiceRecipient: wish.invoiceRecipient,
        period: wish.period,
        personalLine: wish.personalLine,
        scenario: wish.scenario,
        requestedById: employee.employeeId,
        requestedAt: sqlNow(),
        expiresAt: lastMomentToAnswer(),
      })
      .onConflictDoNothing()
      .returning(),
  ]);
  if (!collaboration) return { refusal: "already-requested" };

  const { service, scenario, invoiceRecipient, period } = wish;
  const requested = record(tx, historyOf(collaboration), {
    actor: employee,
    action: renews ? "request renewed" : "collaboration requested",
    details: {
      service,
      scenario,
      task: task.name,
      invoiceRecipient,
      ...(period && { period }),
      ...(renews && { renews }),
      ...(named && chained(named)),
    },
  });
  await Promise.all([requested, (renews ? inviteAgain : invite)(tx, collaboration, asked.administrators, named)]);
  return { collaboration };
}

/** The company to ask and its administrators; created in the third scenario, with the one whom the office named. */
async function prepareCompany(tx: Transaction, customer: Customer, finding: Finding, named: Named | undefined) {
  if (finding.scenario !== "new-administrator") return finding;
  if (!named) return undefined;
  const company = await createCompany(tx, customer, named);
  return { company, administrators: await listAdministrators(tx, company.id) };
}
