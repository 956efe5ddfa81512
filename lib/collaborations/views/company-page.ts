import { and, desc, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, companies, employees, offices, payerChanges, people, tasks } from "#db/schema/index.ts";
import { inCompanies, inCompany } from "#db/tenant.ts";
import { listAccess } from "#lib/access/who.ts";
import { listHistory } from "#lib/audit/queries.ts";
import { fullName } from "#lib/auth/people.ts";
import { listTicks } from "#lib/collaborations/active/checklist.ts";
import { listApprovalsOf } from "#lib/collaborations/answer/receipt.ts";
import { isWaiting } from "#lib/collaborations/payer/waiting.ts";
import { renewalOf } from "#lib/collaborations/renewal/standing.ts";
import { listWaitingTerms } from "#lib/collaborations/terms/waiting.ts";
import { claimWaitsFor } from "#lib/companies/claims.ts";
import { isId } from "#lib/identifiers.ts";
import type { Locale } from "#lib/locale.ts";
import { rowsOf } from "#lib/nested.ts";
import { currentTermsOf, isService } from "#lib/services/catalogue.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now } from "#lib/time.ts";
import { findCurrentTerms, latestTermsIn } from "./terms-of.ts";

const mostPerCompany = 200;

/** The collaborations of one's companies, the latest first. */
export async function listCollaborationsOf(companies: { companyId: string }[]) {
  const ids = companies.map(({ companyId }) => companyId);
  const rows = await inCompanies(ids, (tx) =>
    tx
      .select({ collaboration: collaborations, office: offices.name, waitingChange: payerChanges.id, asks: rowsOf(listWaitingTerms(tx)) })
      .from(collaborations)
      .innerJoin(offices, eq(offices.id, collaborations.officeId))
      .leftJoin(payerChanges, and(eq(payerChanges.collaborationId, collaborations.id), isWaiting()))
      .where(inArray(collaborations.companyId, ids))
      .orderBy(desc(collaborations.requestedAt), collaborations.id)
      .limit(mostPerCompany * ids.length),
  );
  return rows.map(({ collaboration, office, waitingChange, asks }) => {
    const { id, companyId, service, requestedAt, expiresAt, approvedAt, endsOn } = collaboration;
    const status = statusOf(collaboration, now());
    const changeWaits = status === "active" && waitingChange !== null;
    const termsWait = status === "active" && asks.length > 0;
    return { id, companyId, service, office, requestedAt, expiresAt, approvedAt, endsOn, status, changeWaits, termsWait };
  });
}

/** What a company's pages about one collaboration show. */
export async function findRequest(company: { companyId: string }, collaborationId: string) {
  return isId(collaborationId) ? inCompany(company, (tx) => readRequest(tx, company, collaborationId)) : undefined;
}

export type RequestPage = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

/** The same, and while it or new terms wait the terms that approving today accepts, in the reader's language. */
export async function findRequestWithTerms(company: { companyId: string }, collaborationId: string, locale: Locale) {
  if (!isId(collaborationId)) return undefined;
  return inCompany(company, async (tx) => {
    const request = await readRequest(tx, company, collaborationId);
    return (
      request && {
        ...request,
        terms: request.status === "requested" || request.newTerms ? await findCurrentTerms(tx, request, locale) : undefined,
      }
    );
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
      asks: rowsOf(listWaitingTerms(tx)),
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
  const { service } = found.row;

  const { row, change, colleagues, ticked, asks, ...shown } = found;
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
    service,
    status: statusOf(row, now()),
    access: colleagues.map(({ name }) => name),
    ticks: ticked.map(({ step }) => step),
    payerChange: change ?? undefined,
    newTerms: statusOf(row, now()) === "active" ? asks.find(({ version }) => version === currentTermsOf(service).version) : undefined,
    // Last, since it makes the rest of the transaction see the office's rows too.
    renewal: await renewalOf(tx, row),
  };
}
