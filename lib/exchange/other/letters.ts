import { and, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, companies, companyUsers, type Document, employees, offices, people, tasks } from "#db/schema/index.ts";
import { alsoInCompany } from "#db/tenant.ts";
import { documentPath } from "#lib/exchange/links.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute } from "#lib/standing/links.ts";
import { belongsThere } from "#lib/standing/places.ts";
import { addressed, addressedTo } from "#lib/standing/recipients.ts";
import { isConnected } from "./offices.ts";

type Asking = Pick<Document, "id" | "companyId" | "direction" | "title"> & { officeId: string; asks: "read" | "answer" };

/** A letter to whoever a document asks for something: at the company those who may do it, at the office the owner of the connected task. */
export async function tellAsked(tx: Transaction, document: Asking, { isReminder }: { isReminder: boolean }): Promise<void> {
  const { id, companyId, direction, officeId, asks, title } = document;
  const isForCompany = direction === "in";
  // The office's transaction reads who the company's people are.
  if (isForCompany) await alsoInCompany(tx, companyId);
  const [company] = await tx.select({ name: companies.name }).from(companies).where(eq(companies.id, companyId));
  const [office] = await tx.select({ name: offices.name }).from(offices).where(eq(offices.id, officeId));
  const link = absolute(documentPath({ companyId, officeId: isForCompany ? undefined : officeId }, id));
  const parties = { company: company?.name ?? "", office: office?.name ?? "" };
  const facts = { ...parties, asked: isForCompany ? "company" : "office", asks, title, isReminder, link } as const;
  for (const receiver of await (isForCompany ? listAtCompany(tx, document) : listAtOffice(tx, document)))
    await queueLetter(tx, { kind: "document-asks", facts, from: { name: "Spiris" }, ...addressedTo(receiver), companyId });
}

/** Whoever may do what is asked for: reading everybody who sees documents, answering those who may answer. */
function listAtCompany(tx: Transaction, { companyId, asks }: Asking) {
  const levels = asks === "read" ? (["see", "answer", "send"] as const) : (["answer", "send"] as const);
  const may = or(eq(companyUsers.role, "administrator"), inArray(companyUsers.documents, [...levels]));
  return tx
    .select(addressed)
    .from(companyUsers)
    .innerJoin(people, eq(people.id, companyUsers.personId))
    .where(and(eq(companyUsers.companyId, companyId), belongsThere(), isNull(people.disabledAt), may))
    .orderBy(desc(companyUsers.isMainContact), companyUsers.addedAt, people.id)
    .limit(50);
}

function listAtOffice(tx: Transaction, { companyId, officeId }: Asking) {
  const connected = and(eq(collaborations.officeId, officeId), isConnected(companyId));
  return tx
    .selectDistinct(addressed)
    .from(collaborations)
    .innerJoin(tasks, eq(tasks.id, collaborations.taskId))
    .innerJoin(employees, eq(employees.id, tasks.ownerId))
    .innerJoin(people, eq(people.id, employees.personId))
    .where(and(connected, isNull(employees.disabledAt), isNull(people.disabledAt)))
    .limit(5);
}
