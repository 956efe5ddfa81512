import { and, desc, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, companies, employees, offices, payerChanges, people, tasks, terms } from "#db/schema/index.ts";
import { inCompanies, inCompany } from "#db/tenant.ts";
import { listAccess } from "#lib/access/who.ts";
import { listHistory } from "#lib/audit/queries.ts";
import { fullName } from "#lib/auth/people.ts";
import { listTicks } from "#lib/collaborations/active/checklist.ts";
import { listApprovalsOf } from "#lib/collaborations/answer/receipt.ts";
import { isWaiting } from "#lib/collaborations/payer/waiting.ts";
import { renewalOf } from "#lib/collaborations/renewal/standing.ts";
import { claimWaitsFor } from "#lib/companies/claims.ts";
import { isId } from "#lib/identifiers.ts";
import type { Locale } from "#lib/locale.ts";
import { rowsOf } from "#lib/nested.ts";
import { currentTermsOf, isService } from "#lib/services/catalogue.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now } from "#lib/time.ts";

const mostPerCompany = 200;

/** The collaborations of one's companies, the latest first. */
export async function listCollaborationsOf(companies: { companyId: string }[]) {
  const ids = companies.map(({ companyId }) => companyId);
  const rows = await inCompanies(ids, (tx) =>
    tx
      .select({ collaboration: collaborations, office: offices.name, waitingChange: payerChanges.id })
      .from(collaborations)
      .innerJoin(offices, eq(offices.id, collaborations.officeId))
      .leftJoin(payerChanges, and(eq(payerChanges.collaborationId, collaborations.id), isWaiting()))
      .where(inArray(collaborations.companyId, ids))
      .orderBy(desc(collaborations.requestedAt), collaborations.id)
      .limit(mostPerCompany * ids.length),
  );
  return rows.map(({ collaboration, office, waitingChange }) => {
    const { id, companyId, service, requestedAt, expiresAt, approvedAt, endsOn } = collaboration;
    const status = statusOf(collaboration, now());
    const changeWaits = status === "active" && waitingChange !== null;
    return { id, companyId, service, office, requestedAt, expiresAt, approvedAt, endsOn, status, changeWaits };
  });
}

/** What a company's pages about one collaboration show. */
export async function findRequest(company: { companyId: string }, collaborationId: string) {
  return isId(collaborationId) ? inCompany(company, (tx) => readRequest(tx, company, collaborationId)) : undefined;
}

export type RequestPage = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

/** The same, and while it waits the terms that approving it today accepts, in the reader's language. */
export async function findRequestWithTerms(company: { companyId: string }, collaborationId: string, locale: Locale) {
  if (!isId(collaborationId)) return undefined;
  return inCompany(company, async (tx) => {
    const request = await readRequest(tx, company, collaborationId);
    return request && { ...request, terms: request.status === "requested" ? await findCurrentTerms(tx, request, locale) : undefined };
  });
}

async function readRequest(tx: Transaction, { companyId }: { companyId: string }, collaborationId: string) {
  const [found] = await tx
    .select({
      row: collaborations,
      office: offices.name,
      company: companies.name,
      task: tasks.name,
      sender: fullName,
      receipts: rowsOf(listApprovalsOf(tx, collaborations)),
      change: payerChanges.id,
      claimWaits: claimWaitsFor(collaborations.id),
      colleagues: rowsOf(listAccess(tx, collaborations)),
      history: rowsOf(listHistory(tx, collaborations.id)),
      ticked: rowsOf(listTicks(tx, collaborations, "customer")),
    })
    .from(collaborations)
    .innerJoin(offices, eq(offices.id, collaborations.officeId))
    .innerJoin(companies, eq(companies.id, collaborations.companyId))
    .innerJoin(tasks, eq(tasks.id, collaborations.taskId))
    .innerJoin(employees, eq(employees.id, collaborations.requestedById))
    .innerJoin(people, eq(people.id, employees.personId))
    .leftJoin(payerChanges, and(eq(payerChanges.collaborationId, collaborations.id), isWaiting()))
    .where(and(eq(collaborations.id, collaborationId), eq(collaborations.companyId, companyId)));
  if (!found || !isService(found.row.service)) return undefined;

  const { row, change, colleagues, ticked, ...shown } = found;
  const { id, scenario, invoiceRecipient, period, personalLine, requestedAt, expiresAt, approvedAt, endsOn } = row;
  const facts = { scenario, invoiceRecipient, period, personalLine, requestedAt, expiresAt, approvedAt, endsOn };
  return {
    ...shown,
    ...facts,
    id,
    approvalId: shown.receipts.find(({ about }) => about === null)?.id,
    approvedTerms: latestTermsIn(shown.receipts),
    keptBy: shown.receipts.find(({ endsOn: day }) => day !== null && day === endsOn)?.id,
    companyId,
    service: found.row.service,
    status: statusOf(row, now()),
    access: colleagues.map(({ name }) => name),
    ticks: ticked.map(({ step }) => step),
    payerChange: change ?? undefined,
    // Last, since it makes the rest of the transaction see the office's rows too.
    renewal: await renewalOf(tx, row),
  };
}

/** The latest version that the company has approved: it stays until a later one is approved. */
function latestTermsIn(receipts: { termsVersion: number; termsSha256: string }[]) {
  const latest = receipts.toSorted((one, other) => one.termsVersion - other.termsVersion).at(-1);
  return latest && { version: latest.termsVersion, sha256: latest.termsSha256 };
}

async function findCurrentTerms(tx: Transaction, { service }: Pick<RequestPage, "service">, locale: Locale) {
  const { version } = currentTermsOf(service);
  const [text] = await tx
    .select({ version: terms.version, text: terms.text, sha256: terms.sha256 })
    .from(terms)
    .where(and(eq(terms.service, service), eq(terms.version, version), eq(terms.locale, locale)));
  if (!text) throw new Error(`The terms of ${service}, version ${version}, are not published`);
  return text;
}
