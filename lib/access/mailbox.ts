import { and, type Column, eq, inArray, isNotNull, isNull, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import type { Given } from "#db/question.ts";
import { collaborations, companies, companyUsers, documents } from "#db/schema/index.ts";
import { inCompany, inOffice } from "#db/tenant.ts";
import { type Level, levelsInOrder } from "#lib/rights.ts";
import { belongsThere } from "#lib/standing/places.ts";
import { statusSql } from "#lib/standing/status.ts";
import type { CompanyRole, Employee, MailboxUser } from "#lib/who.ts";
import { openersOf } from "./who.ts";

export type Right = Exclude<Level, "none">;
const rightsInOrder = levelsInOrder.filter((level) => level !== "none");

/**
 * Works in a company's mailbox for somebody who may do there what is to be done: at the company by their level, at the office by the task,
 * and answering only where the company lets it. To anybody else nothing is there.
 */
export function inMailbox<Result>(
  user: MailboxUser,
  right: Right,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result | { refusal: "not-allowed" }> {
  const open = async (tx: Transaction) => ((await mayIn(tx, user, right)) ? work(tx) : { refusal: "not-allowed" as const });
  return isOfOffice(user) ? inOffice(user, open) : inCompany(user, open);
}

export const isOfOffice = (user: MailboxUser): user is Extract<MailboxUser, { officeId: string }> => "officeId" in user;

async function mayIn(tx: Transaction, user: MailboxUser, right: Right): Promise<boolean> {
  const mayOpen = mailboxOpensTo(user, companies.id, right);
  const letsAnswer = isOfOffice(user) && right === "answer" ? isNotNull(companies.officeMayAnswerAt) : undefined;
  return (await tx.$count(companies, and(eq(companies.id, user.companyId), mayOpen, letsAnswer))) === 1;
}

type Opener = { personId: Given } | { officeId: Given | Column; employeeId: Given | Column };

/** Whether a company's mailbox opens to one of its people at all. */
export const mayOpenMailbox = ({ role, documents }: { role: CompanyRole; documents: Level }): boolean =>
  role === "administrator" || documents !== "none";

/** The same as a condition on whichever company a row belongs to. */
export const mailboxOpensTo = (user: Opener, companyId: SQLWrapper, right: Right = "see"): SQL =>
  "officeId" in user
    ? sql`${companyId} in (select ${collaborations.companyId} from ${collaborations} where ${isOpenTo(user)})`
    : sql`exists (select from ${companyUsers} where ${and(
        sql`${companyUsers.companyId} = ${companyId}`,
        sql`${companyUsers.personId} = ${user.personId}`,
        opensMailboxThere(right),
      )})`;

/** The same of whichever place at a company a row is. */
export const opensMailboxThere = (right: Right = "see"): SQL | undefined =>
  and(belongsThere(), or(eq(companyUsers.role, "administrator"), inArray(companyUsers.documents, allowing(right))));

/** The same of a document in it: what goes between the company and an office, no other office reads. */
export const documentOpensTo = (user: Opener, right: Right = "see"): SQL | undefined =>
  and(mailboxOpensTo(user, documents.companyId, right), "officeId" in user ? isNotOfOtherOffice(user) : undefined);

/** Nothing that goes between the company and another office. */
export const isNotOfOtherOffice = ({ officeId }: { officeId: Given | Column }) =>
  or(isNull(documents.officeId), sql`${documents.officeId} = ${officeId}`);

/** What somebody may do in a mailbox, from the least to the most; nothing where it does not open to them. */
export const rightsIn = (user: MailboxUser): Promise<Right[]> =>
  isOfOffice(user) ? inOffice(user, (tx) => listRights(tx, user)) : inCompany(user, (tx) => listRights(tx, user));

async function listRights(tx: Transaction, user: MailboxUser): Promise<Right[]> {
  const allowed = await Promise.all(rightsInOrder.map((right) => mayIn(tx, user, right)));
  return rightsInOrder.filter((_, at) => allowed[at]);
}

/** The mailbox of an office's customer, to whoever may open it. */
export async function findMailboxOfCustomer(employee: Employee, customerId: string): Promise<OfficeMailbox | undefined> {
  return findMailbox(employee, eq(collaborations.customerId, customerId));
}

/** And the one in which a document lies. */
export async function findMailboxOfDocument(employee: Employee, documentId: string): Promise<OfficeMailbox | undefined> {
  const its = and(eq(documents.id, documentId), isNotOfOtherOffice(employee));
  return findMailbox(employee, sql`${collaborations.companyId} in (select ${documents.companyId} from ${documents} where ${its})`);
}

type OfficeMailbox = Extract<MailboxUser, { officeId: string }> & { customerId: string };

async function findMailbox(employee: Employee, which: SQL): Promise<OfficeMailbox | undefined> {
  const [found] = await inOffice(employee, (tx) =>
    tx
      .select({ companyId: companies.id, companyName: companies.name, customerId: collaborations.customerId })
      .from(collaborations)
      .innerJoin(companies, eq(companies.id, collaborations.companyId))
      .where(and(isOpenTo(employee), which))
      .limit(1),
  );
  return found && { ...employee, ...found };
}

const isOpenTo = ({ officeId, employeeId }: Extract<Opener, { officeId: unknown }>) =>
  and(
    sql`${collaborations.officeId} = ${officeId}`,
    eq(collaborations.service, "digital-invoices"),
    sql`${statusSql()} = 'active'`,
    sql`${employeeId} in ${openersOf(collaborations.taskId)}`,
  );

const allowing = (right: Right): Right[] => rightsInOrder.slice(rightsInOrder.indexOf(right));
