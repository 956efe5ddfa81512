import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { companyUsers, people } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { watchedActions } from "#lib/audit/actions.ts";
import { listHistory } from "#lib/audit/queries.ts";
import { companyUserName } from "#lib/auth/people.ts";
import { isId } from "#lib/identifiers.ts";
import type { CompanyUser } from "#lib/who.ts";

const shown = {
  id: companyUsers.id,
  personId: people.id,
  name: companyUserName,
  email: people.email,
  locale: people.locale,
  role: companyUsers.role,
  documents: companyUsers.documents,
  isMainContact: companyUsers.isMainContact,
  since: companyUsers.addedAt,
  acceptedAt: companyUsers.acceptedAt,
  lastSignedInAt: companyUsers.lastSignedInAt,
  removedAt: companyUsers.removedAt,
};

type Asker = Pick<CompanyUser, "companyId">;

/** Everybody who may act for or see the company: the main contact, the other administrators, then the users. */
export const listUsers = ({ companyId }: Asker) =>
  inCompany({ companyId }, (tx) =>
    tx
      .select(shown)
      .from(companyUsers)
      .innerJoin(people, eq(people.id, companyUsers.personId))
      .where(and(eq(companyUsers.companyId, companyId), isNull(companyUsers.removedAt)))
      .orderBy(desc(companyUsers.isMainContact), companyUsers.role, sql`${companyUserName} collate "sv-SE-x-icu"`, companyUsers.personId)
      .limit(200),
  );

export type ShownUser = Awaited<ReturnType<typeof listUsers>>[number];

/** Somebody who is, or was, at the company. */
export async function findUser(tx: Transaction, { companyId }: Asker, userId: string): Promise<ShownUser | undefined> {
  const [user] = await tx
    .select(shown)
    .from(companyUsers)
    .innerJoin(people, eq(people.id, companyUsers.personId))
    .where(and(eq(companyUsers.id, userId), eq(companyUsers.companyId, companyId)));
  return user;
}

/** Somebody who is there today. */
export async function showUser({ companyId }: Asker, userId: string): Promise<ShownUser | undefined> {
  if (!isId(userId)) return undefined;
  const user = await inCompany({ companyId }, (tx) => findUser(tx, { companyId }, userId));
  return user?.removedAt ? undefined : user;
}

/** Who at the company has this address: for whoever tried to invite them again. */
export const findUserByAddress = async (asker: Asker, email: string): Promise<string | undefined> =>
  (await listUsers(asker)).find((user) => user.email === email)?.id;

/** What has happened with the company's people, newest first; a user does not see who tried to sign in and who read receipts. */
export const listUserHistory = ({ companyId, role }: Asker & Partial<Pick<CompanyUser, "role">>) =>
  inCompany({ companyId }, (tx) => listHistory(tx, companyId, { without: role === "user" ? watchedActions : [] }));
