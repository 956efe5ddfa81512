import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { employees, people } from "#db/schema/index.ts";
import { fullName } from "#lib/auth/people.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute } from "#lib/standing/links.ts";
import { administratorsOf } from "./administrators.ts";

type Told = Omit<LetterFacts["office-decision"], "link" | "recipient"> & { officeId: string };
type Receiver = Awaited<ReturnType<typeof listToldOf>>[number];

/** Whoever runs an office today. */
export const listToldOf = (tx: Transaction, officeId: string) =>
  tx
    .select({ personId: people.id, name: fullName, email: people.email, locale: people.locale })
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .where(and(administratorsOf(officeId), isNull(people.disabledAt)))
    .orderBy(employees.createdAt, employees.id)
    .limit(50);

/** What an operator has decided on an office, to each of its administrators. */
export async function tellDecision(tx: Transaction, { officeId, ...told }: Told, administrators: Receiver[]): Promise<void> {
  const link = absolute(told.what === "administrator-invited" ? "/settings/employees" : "/settings/history");
  for (const { locale, ...to } of administrators) {
    const facts = { ...told, recipient: to.name, link };
    await queueLetter(tx, { kind: "office-decision", facts, locale, to, from: { name: "Spiris" }, officeId });
  }
}
