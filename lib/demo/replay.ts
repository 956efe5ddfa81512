import { and, desc, eq } from "drizzle-orm";
import { type Collaboration, type Customer, collaborations } from "#db/schema/index.ts";
import { inCompany, inOffice } from "#db/tenant.ts";
import { approveCollaboration } from "#lib/collaborations/answer/approve.ts";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { shownOnCheckPage } from "#lib/collaborations/answer/shown.ts";
import { expireOverdueRequests } from "#lib/collaborations/due/expire.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { findScenario } from "#lib/collaborations/request/scenario.ts";
import { findRequestWithTerms } from "#lib/collaborations/views/company-page.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { listAdministrators } from "#lib/companies/queries.ts";
import { listContacts } from "#lib/contacts/queries.ts";
import { fullNameOf } from "#lib/names.ts";
import { hashOfSeen } from "#lib/seen-hash.ts";
import { askedFor, type Service } from "#lib/services/catalogue.ts";
import { type Status, statusOf } from "#lib/standing/status.ts";
import { at, daysFrom, now } from "#lib/time.ts";
import type { Administrator, Employee } from "#lib/who.ts";

type Wanted = { service: Service; taskId: string; state: Status; began: Date };

/** Brings a customer's collaboration in a service to a state by the verbs that people would have used, on the days they would have. */
export async function replayUntil(employee: Employee, customer: Customer, { service, taskId, state, began }: Wanted): Promise<void> {
  const request = (await findLatest(employee, customer, service)) ?? (await at(began, () => activate(employee, customer, service, taskId)));
  if (statusOf({ ...request, expiresAt: daysFrom(began, 9999) }, began) !== "requested") return;
  const answered = daysFrom(began, Math.min(2, (Date.now() - began.getTime()) / 2 / 86_400_000));

  if (state === "active" || state === "ended") await at(answered, () => approve(request));
  if (state === "ended") await at(daysFrom(began, 150), () => endCollaboration(employee, request.id));
  if (state === "declined") await at(answered, () => decline(request));
  if (state === "withdrawn") await at(answered, () => withdrawCollaboration(employee, request.id));
  if (state === "expired") await at(daysFrom(began, 31), expireOverdueRequests);
}

async function findLatest(employee: Employee, customer: Customer, service: Service): Promise<Collaboration | undefined> {
  const [latest] = await inOffice(employee, (tx) =>
    tx
      .select()
      .from(collaborations)
      .where(and(eq(collaborations.customerId, customer.id), eq(collaborations.service, service)))
      .orderBy(desc(collaborations.requestedAt))
      .limit(1),
  );
  return latest;
}

async function activate(employee: Employee, customer: Customer, service: Service, taskId: string): Promise<Collaboration> {
  const { scenario } = await inOffice(employee, (tx) => findScenario(tx, customer.organisationNumber, service));
  const { invoiceRecipient, periods } = askedFor(service);
  const payer = invoiceRecipient === "none" ? null : "office";
  const choices = {
    customerId: customer.id,
    service,
    taskId,
    invoiceRecipient: payer,
    period: periods.at(-1) ?? null,
    personalLine: null,
  } as const;
  const [main] = await listContacts(employee, customer.id);
  const contact = {
    firstName: main?.firstName ?? "",
    lastName: main?.lastName ?? "",
    email: main?.email ?? "",
    mobile: main?.mobile ?? "",
  };
  const { collaboration, refusal } = await activateCollaboration(
    employee,
    scenario === "new-administrator" ? { ...choices, scenario, ...contact } : { ...choices, scenario },
  );
  if (!collaboration) throw new Error(`${customer.name}: ${refusal}`);
  return collaboration;
}

async function approve(request: Collaboration) {
  const { id: collaborationId, companyId } = request;
  const page = await findRequestWithTerms(request, collaborationId, "sv");
  if (!page?.terms) throw new Error(`${collaborationId} does not wait for an answer`);
  const read = { termsVersion: page.terms.version, pageHash: hashOfSeen(shownOnCheckPage({ ...page, terms: page.terms })) };
  const approval = { companyId, collaborationId, termsLocale: "sv", ...read } as const;
  const { refusal } = await approveCollaboration(await administratorOf(request), approval);
  if (refusal) throw new Error(`${request.id}: ${refusal}`);
}

async function decline(request: Collaboration) {
  const reason = "Vi vill vänta tills vi har bytt affärssystem.";
  await declineCollaboration(await administratorOf(request), { companyId: request.companyId, collaborationId: request.id, reason });
}

async function administratorOf({ companyId }: Collaboration): Promise<Administrator> {
  const [found] = await inCompany({ companyId }, (tx) => listAdministrators(tx, companyId));
  if (!found) throw new Error(`${companyId} has no administrator`);
  return { ...found, name: fullNameOf(found), companyId, companyName: "", signedInAt: now(), signedInBy: "code" };
}
