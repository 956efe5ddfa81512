import { and, type Column, eq, type SQL, sql } from "drizzle-orm";
import { askIn, type Places, type Question, type Value } from "#db/question.ts";
import { readInOffice } from "#db/reading.ts";
import { documents, mailboxNames } from "#db/schema/index.ts";
import { inCompany, inOffice } from "#db/tenant.ts";
import { documentOpensTo, isNotOfOtherOffice } from "#lib/access/mailbox.ts";
import type { Employee, MailboxUser } from "#lib/who.ts";

/** Who reads a list: somebody in one company's mailbox, or an employee in all those that open to them. */
export type Reader = MailboxUser | Employee;

/** How a reader asks: the text of a query differs with it, and nothing else of theirs. */
export type Reach = { by: "office" | "company"; isOne: boolean };
export type Asker = "officeId" | "employeeId" | "personId" | "companyId";

export const reachOf = (reader: Reader): Reach => ({ by: "officeId" in reader ? "office" : "company", isOne: "companyId" in reader });

export const askerOf = (reader: Reader): Record<Asker, Value> => ({
  officeId: "officeId" in reader ? reader.officeId : null,
  employeeId: "employeeId" in reader ? reader.employeeId : null,
  personId: reader.personId,
  companyId: "companyId" in reader ? reader.companyId : null,
});

/**
 * Only what lies where the reader may look, in a query that is kept. Over all mailboxes of an office these are asked for once, as values that an
 * index is asked for.
 */
export function withinReach({ by, isOne }: Reach, at: Places<Asker>): SQL | undefined {
  if (by === "office" && !isOne) return and(inOpenMailbox(documents.companyId), isNotOfOtherOffice(at));
  const opener = by === "office" ? { officeId: at.officeId, employeeId: at.employeeId } : { personId: at.personId };
  return and(isOne ? eq(documents.companyId, sql`${at.companyId}::uuid`) : undefined, documentOpensTo(opener));
}

/** The same of a name that documents there carry. */
export const namesWithinReach = ({ isOne }: Reach, at: Places<Asker>): SQL =>
  isOne ? eq(mailboxNames.companyId, sql`${at.companyId}::uuid`) : inOpenMailbox(mailboxNames.companyId);

/** Of the employee for whom the transaction works. */
const inOpenMailbox = (companyId: Column): SQL => sql`${companyId} = any ((select app_open_mailboxes())::uuid[])`;

/** The same in a statement of its own. */
export const openTo = (reader: Reader): SQL | undefined =>
  and("companyId" in reader ? eq(documents.companyId, reader.companyId) : undefined, documentOpensTo(reader));

/** A reader's question: together with what else the same employee asks, or in the company. */
export const readFor = <Result>(reader: Reader, question: Question<Result>): Promise<Result> =>
  "officeId" in reader ? readInOffice(reader, question) : inCompany(reader, (tx) => askIn(tx, question));

export const inReach = <Result>(reader: Reader, work: Parameters<typeof inOffice<Result>>[1]): Promise<Result> =>
  "officeId" in reader ? inOffice(reader, work) : inCompany(reader, work);
