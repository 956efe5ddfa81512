import type { Collaboration } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { approveCollaboration } from "#lib/collaborations/answer/approve.ts";
import type { ApprovalInput, DeclineInput } from "#lib/collaborations/answer/input.ts";
import { shownOnCheckPage } from "#lib/collaborations/answer/shown.ts";
import { shownOfPayerChange } from "#lib/collaborations/payer/shown.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import type { ActivationInput } from "#lib/collaborations/request/input.ts";
import { findRequest, findRequestWithTerms } from "#lib/collaborations/views/company-page.ts";
import { listAdministrators } from "#lib/companies/queries.ts";
import { hashOfSeen } from "#lib/seen-hash.ts";
import { currentTermsOf } from "#lib/services/catalogue.ts";
import { now } from "#lib/time.ts";
import type { Administrator, Employee } from "#lib/who.ts";
import { aCompany, aCustomerOf, anEmployee, aTaskFor, type Customer, sameCompanyAs } from "./cast.ts";

export type { Collaboration };
export type Scenario = Collaboration["scenario"];
type Request = Pick<Collaboration, "id" | "companyId">;

export const service = "digital-invoices";

/** An employee with a customer for whom activating means the scenario. */
export async function aSituation(scenario: Scenario = "new-administrator") {
  const employee = await anEmployee();
  const company = scenario === "new-administrator" ? undefined : await aCompany(scenario === "existing-customer" ? [service] : []);
  const customer = await aCustomerOf(employee, company && sameCompanyAs(company));
  return { employee, customer, ...(await choicesFor(customer, employee, scenario)) };
}

/** A task for the customer, and what the dialog sends. */
export async function choicesFor(customer: Customer, employee: Employee, scenario: Scenario = "new-administrator") {
  const task = await aTaskFor(customer, employee);
  return { task, input: activationOf(customer, task, scenario) };
}

export function activationOf(customer: Customer, task: { id: string }, scenario: Scenario = "new-administrator"): ActivationInput {
  const choices = {
    customerId: customer.id,
    service,
    taskId: task.id,
    invoiceRecipient: "office",
    period: null,
    personalLine: null,
  } as const;
  if (scenario !== "new-administrator") return { ...choices, scenario };
  const { contactFirstName, contactLastName, contactEmail, contactMobile } = customer;
  return { ...choices, scenario, firstName: contactFirstName, lastName: contactLastName, email: contactEmail, mobile: contactMobile };
}

/** A request that waits for its answer, and the first of those who may give it. */
export async function aRequest(scenario: Scenario = "new-administrator") {
  const situation = await aSituation(scenario);
  return { ...situation, ...(await requested(situation.employee, situation.input)) };
}

/** The same for a customer of an employee who is already there. */
export async function aRequestTo(customer: Customer, employee: Employee, scenario: Scenario = "new-administrator") {
  const { input } = await choicesFor(customer, employee, scenario);
  return requested(employee, input);
}

export async function anActiveCollaboration(scenario: Scenario = "new-administrator") {
  const request = await aRequest(scenario);
  const { approval } = await approveAsShown(request.administrator, request.collaboration);
  return { ...request, approval: approval! };
}

/** Those who may answer for a company, each as she is after signing in this moment. */
export async function administratorsOf({ companyId }: { companyId: string }): Promise<Administrator[]> {
  const people = await inCompany({ companyId }, (tx) => listAdministrators(tx, companyId));
  return people.map((person) => ({
    ...person,
    name: `${person.firstName} ${person.lastName}`,
    companyId,
    companyName: "Ågrens Bageri AB",
    signedInAt: now(),
    signedInBy: "code",
  }));
}

/** What the check page of a request shows to whoever opens it this moment; nothing once it has been answered. */
export async function checkPageOf({ id, companyId }: Request, locale: "sv" | "en" = "sv") {
  const page = await findRequestWithTerms({ companyId }, id, locale);
  return page?.terms && shownOnCheckPage({ ...page, terms: page.terms });
}

/** What its form then sends. */
export async function approvalOf(request: Request, termsLocale: "sv" | "en" = "sv"): Promise<ApprovalInput> {
  const page = await checkPageOf(request, termsLocale);
  const termsVersion = page ? Number(page.termsVersion) : currentTermsOf(service).version;
  const { id: collaborationId, companyId } = request;
  return { companyId, collaborationId, termsVersion, termsLocale, pageHash: page ? hashOfSeen(page) : "" };
}

/** The hash that the form about a change of invoice recipient sends, of a page that is opened this moment. */
export async function payerPageOf({ id, companyId }: Request) {
  const page = await findRequest({ companyId }, id);
  return page ? hashOfSeen(shownOfPayerChange(page)) : "";
}

/** Opens the page and approves what it shows. */
export const approveAsShown = async (administrator: Administrator, request: Request) =>
  approveCollaboration(administrator, await approvalOf(request));

export const refusalOf = ({ id, companyId }: Request, reason = ""): DeclineInput => ({ companyId, collaborationId: id, reason });

async function requested(employee: Employee, input: ActivationInput) {
  const { collaboration, refusal } = await activateCollaboration(employee, input);
  if (!collaboration) throw new Error(refusal);
  const [administrator] = await administratorsOf(collaboration);
  return { collaboration, administrator: administrator! };
}
