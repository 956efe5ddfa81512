import { asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { readInOffice } from "#db/reading.ts";
import { collaborations, companies, customers, letters, tasks } from "#db/schema/index.ts";
import { requestLetterKinds } from "#lib/outbox/delivery.ts";
import { deliveryStatusSql } from "#lib/outbox/delivery-status.ts";
import type { BounceReason, FailReason } from "#lib/outbox/reasons.ts";
import { recipientAtOffice } from "#lib/standing/recipients.ts";
import { statusSql } from "#lib/standing/status.ts";
import type { Employee } from "#lib/who.ts";
import { asksForCustomer, asksForTask, type CollaborationFilter, filtered } from "./filter.ts";

export const collaborationsPerPage = 50;

const nameOf = (employeeId: SQL | typeof tasks.ownerId) => sql<string>`(select trim(people.first_name || ' ' || people.last_name)
  from employees join people on people.id = employees.person_id where employees.id = ${employeeId})`;
const owner = nameOf(tasks.ownerId);
const responsible = nameOf(sql`${customers.responsibleId}`);
const inSwedish = (words: SQL | typeof customers.name) => sql`${words} collate "sv-SE-x-icu"`;

/** One page of the office's requests and collaborations as filtered and sorted, and how many there are in all. */
export async function listCollaborations(employee: Employee, filter: CollaborationFilter) {
  return readInOffice(employee, async (tx) => {
    const page = pageOf(tx, employee, filter);
    const letter = latestLetter(tx);
    const rows = await tx
      .select({
        id: collaborations.id,
        customerId: customers.id,
        customer: customers.name,
        service: collaborations.service,
        invoiceRecipient: collaborations.invoiceRecipient,
        period: collaborations.period,
        task: tasks.name,
        owner,
        responsible,
        requestedAt: collaborations.requestedAt,
        approvedAt: collaborations.approvedAt,
        requestedById: collaborations.requestedById,
        sender: nameOf(sql`${collaborations.requestedById}`),
        status: statusSql(),
        mayReplaceInvitee: sql<boolean>`${collaborations.scenario} = 'new-administrator' and ${companies.confirmedAt} is null`,
        deliveryStatus: letter.deliveryStatus,
        attempts: letter.attempts,
        bounceReason: letter.bounceReason,
        failReason: letter.failReason,
        recipient: letter.recipient,
        reminders: sql<number>`(select count(*) from letters where letters.collaboration_id = ${collaborations.id}
          and letters.kind = 'reminder')`.mapWith(Number),
        total: page.total,
      })
      .from(page)
      .innerJoin(collaborations, eq(collaborations.id, page.id))
      .innerJoin(customers, eq(customers.id, collaborations.customerId))
      .innerJoin(tasks, eq(tasks.id, collaborations.taskId))
      .innerJoin(companies, eq(companies.id, collaborations.companyId))
      .leftJoinLateral(letter, sql`true`)
      .orderBy(page.place);
    return { rows, total: rows[0]?.total ?? 0 };
  });
}

export type ListedCollaboration = Awaited<ReturnType<typeof listCollaborations>>["rows"][number];

/** Which collaborations stand on the page, in which order. Customers and tasks are read here only when the filter or the order asks for them. */
function pageOf(tx: Transaction, employee: Employee, filter: CollaborationFilter) {
  const place = sql`row_number() over (order by ${sql.join([...orderOf(filter), sql`${collaborations.id}`], sql`, `)})`;
  const page = tx
    .select({
      id: collaborations.id,
      place: place.mapWith(Number).as("place"),
      total: sql`count(*) over ()`.mapWith(Number).as("total"),
    })
    .from(collaborations)
    .$dynamic();
  if (asksForCustomer(employee, filter)) page.innerJoin(customers, eq(customers.id, collaborations.customerId));
  if (asksForTask(filter)) page.innerJoin(tasks, eq(tasks.id, collaborations.taskId));
  return page
    .where(filtered(employee, filter))
    .orderBy(sql`place`)
    .limit(collaborationsPerPage)
    .offset((filter.page - 1) * collaborationsPerPage)
    .as("page");
}

/** By the time of sending, those that wait come first. */
function orderOf({ sort, order }: CollaborationFilter): SQL[] {
  const direction = order === "asc" ? asc : desc;
  const latest = desc(collaborations.requestedAt);
  switch (sort) {
    case "customer":
      return [direction(inSwedish(customers.name)), latest];
    case "owner":
      return [direction(inSwedish(owner)), latest];
    case "responsible":
      return [direction(inSwedish(responsible)), latest];
    default:
      return [desc(sql`(${statusSql()} = 'requested')`), direction(collaborations.requestedAt)];
  }
}

/** Where the latest letter to the customer really is; of several at once the one that went wrong. */
const latestLetter = (tx: Transaction) =>
  tx
    .select({
      deliveryStatus: deliveryStatusSql().as("deliveryStatus"),
      attempts: sql<number>`${letters.attempts}`.as("attempts"),
      bounceReason: sql<BounceReason | null>`${letters.bounceReason}`.as("bounce_reason"),
      failReason: sql<FailReason | null>`${letters.failReason}`.as("fail_reason"),
      recipient: recipientAtOffice.as("recipient"),
    })
    .from(letters)
    .where(
      sql`${eq(letters.collaborationId, collaborations.id)} and ${inArray(letters.kind, requestLetterKinds)} and ${isNull(letters.discardedAt)}`,
    )
    .orderBy(desc(letters.queuedAt), sql`(${deliveryStatusSql()} in ('bounced', 'complained', 'failed', 'uncertain')) desc`)
    .limit(1)
    .as("letter");
