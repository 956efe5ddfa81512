import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { companies, type Document, employees, people } from "#db/schema/index.ts";
import { mailboxOpensTo } from "#lib/access/mailbox.ts";
import { listAdministrators } from "#lib/companies/queries.ts";
import { documentPath } from "#lib/exchange/links.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute } from "#lib/standing/links.ts";
import { addressed, addressedTo } from "#lib/standing/recipients.ts";

type Sent = Pick<Document, "id" | "companyId" | "kind" | "number" | "sentById">;
type Told = { code: LetterFacts["document-answered"]["answer"]; by: string };

/** Whoever sent it is told at once that the receiver asks something of them. */
export async function tellSender(tx: Transaction, { id, companyId, kind, number, sentById }: Sent, { code, by }: Told): Promise<void> {
  const [company] = await tx.select({ name: companies.name }).from(companies).where(eq(companies.id, companyId));
  for (const { officeId, ...receiver } of await listReaders(tx, { companyId, sentById })) {
    const link = absolute(documentPath({ companyId, officeId }, id));
    await queueLetter(tx, {
      kind: "document-answered",
      facts: { company: company?.name ?? "", answer: code, document: kind === "credit-note" ? kind : "invoice", number, by, link },
      from: { name: "Spiris" },
      ...addressedTo(receiver),
      companyId,
    });
  }
}

/** The one who sent it, where they still open the mailbox; then the company's administrators. */
async function listReaders(tx: Transaction, { companyId, sentById }: Pick<Sent, "companyId" | "sentById">) {
  const [atCompany] = sentById
    ? await tx
        .select(addressed)
        .from(people)
        .where(and(isStill(sentById), opensTo({ personId: sentById })))
    : [];
  if (atCompany) return [{ ...atCompany, officeId: undefined }];
  const [atOffice] = sentById
    ? await tx
        .select({ ...addressed, officeId: employees.officeId })
        .from(employees)
        .innerJoin(people, eq(people.id, employees.personId))
        .where(and(isStill(sentById), opensTo({ officeId: employees.officeId, employeeId: employees.id })))
        .limit(1)
    : [];
  if (atOffice) return [atOffice];
  return (await listAdministrators(tx, companyId)).map((one) => ({ ...one, officeId: undefined }));

  function opensTo(user: Parameters<typeof mailboxOpensTo>[0]) {
    return mailboxOpensTo(user, sql`${companyId}::uuid`);
  }
}

const isStill = (personId: string) => and(eq(people.id, personId), isNull(people.disabledAt));
