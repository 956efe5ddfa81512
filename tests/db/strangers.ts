import { sql } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import {
  addressClearances,
  administratorProposals,
  answers,
  bulkActivationRows,
  bulkActivations,
  companyClaims,
  importHeadings,
  importRows,
  imports,
  nameProposals,
  payerChanges,
  proposedInvitees,
  reminders,
  termsAsks,
} from "#db/schema/index.ts";
import { alsoInCompany, inCompany, inInvitation, inOffice, inPerson } from "#db/tenant.ts";
import { tickForOffice } from "#lib/collaborations/active/checklist.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { services } from "#lib/services/catalogue.ts";
import { aColleagueOf, aTaskFor } from "#tests/support/cast/cast.ts";
import { invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { anActiveCollaboration, service } from "#tests/support/cast/requests.ts";
import { invitationsTo } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** An office and a company with a row of theirs in every table. */
export async function aWorld() {
  const active = await anActiveCollaboration();
  await aTaskFor(active.customer, active.employee, [await aColleagueOf(active.employee, "full")]);
  await tickForOffice(active.employee, active.collaboration.id, [services[service].checklist[0]]);
  await superuser.transaction(async (tx) => {
    const { officeId, employeeId } = active.employee;
    const { companyId, id: collaborationId } = active.collaboration;
    await tx.insert(payerChanges).values({ officeId, companyId, collaborationId, from: "office", to: "customer", askedById: employeeId });
    await tx.insert(termsAsks).values({ officeId, companyId, collaborationId, service, version: 99 });
    const contact = { firstName: "Karin", lastName: "Ågren", email: active.administrator.email, mobile: "+46701740605" };
    const proposed = { officeId, companyId, customerId: active.customer.id, proposedById: employeeId, reason: "Ingen svarar." };
    await tx.insert(administratorProposals).values({ ...proposed, ...contact });
    const named = { officeId, companyId, customerId: active.customer.id, proposedById: employeeId, name: active.customer.name };
    await tx.insert(nameProposals).values(named);
    const said = { officeId, companyId, collaborationId, proposedById: active.administrator.personId, explanation: "Jag har slutat." };
    await tx.insert(proposedInvitees).values(said);
    const { organisationNumber } = active.customer;
    const claimed = { officeId, companyId, collaborationId, organisationNumber, personId: active.administrator.personId };
    await tx.insert(companyClaims).values({ ...claimed, by: "objection" });
    const file = new Uint8Array(Buffer.from("Namn;Organisationsnummer\nÅgrens Bageri AB;556900-0028\n"));
    const [batch] = await tx.insert(imports).values({ officeId, employeeId, fileName: "kunder.csv", file }).returning();
    await tx.insert(importHeadings).values({ officeId, heading: "orgid", column: "organisationNumber" });
    const [bulk] = await tx.insert(bulkActivations).values({ officeId, employeeId, service }).returning();
    await tx.insert(bulkActivationRows).values({ officeId, bulkId: bulk!.id, customerId: active.customer.id, position: 0 });
    await tx.insert(importRows).values({ officeId, importId: batch!.id, line: 2, cells: { name: "Ågrens Bageri AB" }, plan: "same" });
    await tx.insert(addressClearances).values({ officeId, email: active.administrator.email, clearedById: employeeId });
    await tx.insert(reminders).values({ officeId, collaborationId: active.collaboration.id, dueDay: 3 });
  });
  const { documentId } = await sendInvoice({ ...active.administrator, role: "administrator" }, invoiceFile(active, active));
  const answer = {
    documentId: documentId!,
    companyId: active.collaboration.companyId,
    position: 1,
    code: "AB",
    answeredBy: "Ågrens Bageri AB",
  } as const;
  await superuser.insert(answers).values(answer);
  const [invitation] = await invitationsTo(active.collaboration);
  return { ...active, invitation: invitation! };
}

export type World = Awaited<ReturnType<typeof aWorld>>;

type Rows = Record<string, unknown>[];
type Attempt = (tx: Transaction) => Promise<Rows>;

/** All that a web request can say of itself, by somebody of another world. */
export const strangersFrom = ({ employee, administrator, invitation }: World): [string, (attempt: Attempt) => Promise<Rows>][] => [
  ["nobody in particular", (attempt) => db.transaction(attempt)],
  ["another office", (attempt) => inOffice(employee, attempt)],
  ["another company", (attempt) => inCompany(administrator, attempt)],
  [
    "another office together with its company",
    (attempt) => inOffice(employee, (tx) => alsoInCompany(tx, administrator.companyId).then(() => attempt(tx))),
  ],
  ["another administrator", (attempt) => inPerson(administrator.personId, attempt)],
  ["another employee", (attempt) => inPerson(employee.personId, attempt)],
  ["whoever has another letter's link", (attempt) => inInvitation(invitation.id, attempt)],
  [
    "a page that says it is the worker",
    (attempt) => db.transaction((tx) => tx.execute(sql`select set_config('app.system', 'on', true)`).then(() => attempt(tx))),
  ],
];
