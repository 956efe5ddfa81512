import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { approvals, collaborations, employees, offices, people, recipientChanges, tasks, terms } from "#db/schema/index.ts";
import { inCompanies, inCompany } from "#db/tenant.ts";
import { listHistory } from "#lib/audit/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { isId } from "#lib/identifiers.ts";
import { currentTermsOf, isService } from "#lib/services/catalogue.ts";
import { now } from "#lib/time.ts";
import { listTicks } from "./checklist.ts";
import { listAccess } from "./parties.ts";
import { renewalOf } from "./renewal.ts";
import { statusOf } from "./status.ts";
import { findWaitingChange, isWaiting } from "./waiting-change.ts";

const mostPerCompany = 200;

/** The collaborations of one's companies, the latest first. */
export async function listCollaborationsOf(companies: { companyId: string }[]) {
  const ids = companies.map(({ companyId }) => companyId);
  const rows = await inCompanies(ids, (tx) =>
    tx
      .select({ collaboration: collaborations, office: offices.name, waitingChange: recipientChanges.id })
      .from(collaborations)
      .innerJoin(offices, eq(offices.id, collaborations.officeId))
      .leftJoin(recipientChanges, and(eq(recipientChanges.collaborationId, collaborations.id), isWaiting()))
      .where(inArray(collaborations.companyId, ids))
      .orderBy(desc(collaborations.requestedAt))
      .limit(mostPerCompany * ids.length),
  );
  return rows.map(({ collaboration, office, waitingChange }) => {
    const { id, companyId, service, requestedAt, expiresAt, approvedAt, endsOn } = collaboration;
    const status = statusOf(collaboration, now());
    const changeWaits = status === "active" && waitingChange !== null;
    return { id, companyId, service, office, requestedAt, expiresAt, approvedAt, endsOn, status, changeWaits };
  });
}

/** All that the check page and the page of an answered collaboration show. */
export async function findRequest(company: { companyId: string }, collaborationId: string) {
  if (!isId(collaborationId)) return undefined;
  return inCompany(company, async (tx) => {
    const [found] = await tx
      .select({
        row: collaborations,
        office: offices.name,
        task: tasks.name,
        sender: sql<string>`${people.firstName} || ' ' || ${people.lastName}`,
        approvalId: approvals.id,
      })
      .from(collaborations)
      .innerJoin(offices, eq(offices.id, collaborations.officeId))
      .innerJoin(tasks, eq(tasks.id, collaborations.taskId))
      .innerJoin(employees, eq(employees.id, collaborations.requestedById))
      .innerJoin(people, eq(people.id, employees.personId))
      .leftJoin(approvals, eq(approvals.collaborationId, collaborations.id))
      .where(and(eq(collaborations.id, collaborationId), eq(collaborations.companyId, company.companyId)));
    if (!found || !isService(found.row.service)) return undefined;

    const { row, ...names } = found;
    const { id, companyId, scenario, invoiceRecipient, period, personalLine, requestedAt, expiresAt, approvedAt, endsOn } = row;
    const [colleagues, history, change, ticks] = await Promise.all([
      listAccess(tx, row),
      listHistory(tx, id),
      findWaitingChange(tx, row),
      listTicks(tx, id, "customer"),
    ]);
    // Last, since it makes the rest of the transaction see the office's rows too.
    const renewal = await renewalOf(tx, row);
    const access = colleagues.map(({ name }) => name);
    const facts = {
      id,
      companyId,
      service: found.row.service,
      scenario,
      invoiceRecipient,
      period,
      personalLine,
      requestedAt,
      expiresAt,
      approvedAt,
      endsOn,
    };
    return { ...names, ...facts, status: statusOf(row, now()), access, history, ticks, renewal, recipientChange: change?.id };
  });
}

export type RequestPage = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

/** The terms that approving today accepts, in the reader's language. */
export async function findCurrentTerms(company: { companyId: string }, { service }: Pick<RequestPage, "service">, locale: Locale) {
  const { version } = currentTermsOf(service);
  const [text] = await inCompany(company, (tx) =>
    tx
      .select({ version: terms.version, text: terms.text, sha256: terms.sha256 })
      .from(terms)
      .where(and(eq(terms.service, service), eq(terms.version, version), eq(terms.locale, locale))),
  );
  if (!text) throw new Error(`The terms of ${service}, version ${version}, are not published`);
  return text;
}
