import type { Transaction } from "#db/client.ts";
import { env } from "#env.ts";
import { fullNameOf } from "#lib/names.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import type { Administrator } from "#lib/who.ts";
import { usersPath } from "./link.ts";
import { listAdministrators } from "./queries.ts";
import type { ShownUser } from "./users.ts";

/** An administrator, or an operator in our name. */
type Actor = Pick<Administrator, "companyId" | "companyName" | "name"> & { personId: string | undefined };
type Told = { what: LetterFacts["company-users-changed"]["what"]; user: ShownUser };

/**
 * When the administrators change, or somebody declines or leaves, the administrators are told, and so is whoever it concerns. Nobody is
 * told of what they did themselves.
 */
export async function tellAdministrators(tx: Transaction, administrator: Actor, { what, user }: Told): Promise<void> {
  const { companyId, companyName: company, name: by } = administrator;
  const remaining = (await listAdministrators(tx, companyId)).map(({ firstName, lastName, ...one }) => ({
    ...one,
    name: fullNameOf({ firstName, lastName }),
    path: usersPath(companyId),
  }));
  const isInside = remaining.some(({ personId }) => personId === user.personId);
  const concerned = isInside ? [] : [{ ...user, path: "/my" }];
  // Whoever was invited gets a letter of their own.
  const knows = (personId: string) =>
    personId === administrator.personId || ((what === "added" || what === "restored") && personId === user.personId);
  for (const { personId, email, locale, name, path } of [...remaining, ...concerned].filter((one) => !knows(one.personId))) {
    await queueLetter(tx, {
      kind: "company-users-changed",
      facts: { company, what, person: user.name, by, link: `${env.PUBLIC_URL}${path}` },
      locale,
      to: { email, name, personId },
      from: { name: "Spiris" },
      companyId,
    });
  }
}
