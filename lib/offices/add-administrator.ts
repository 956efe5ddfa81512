import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { employees, people } from "#db/schema/index.ts";
import { inOperator } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { findOrAddPerson } from "#lib/auth/people.ts";
import { fullNameOf } from "#lib/names.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import type { Outcome } from "#lib/outcome.ts";
import { absolute, placePath } from "#lib/standing/links.ts";
import { sqlNow } from "#lib/time.ts";
import type { Newcomer } from "./employ.ts";
import { lockOfficeFor } from "./find-by-operator.ts";
import { historyOf } from "./history.ts";
import { listToldOf, tellDecision } from "./tell-decision.ts";

type Order = { office: string; operator: string; proof: string; newcomer: Newcomer };
type Result = Outcome<{ office: string; accepted: boolean }, "unknown-office" | "administrator-already" | "closed" | "shut-out">;

/**
 * An operator gives an office one more administrator. Who works there gets the rights at once; anybody else is invited and begins by accepting,
 * also who has worked there before. The other administrators are told.
 */
export async function addAdministratorByOperator({ office: asked, newcomer, ...decision }: Order): Promise<Result> {
  return inOperator(async (tx) => {
    const office = await lockOfficeFor(tx, asked);
    if (!office) return { refusal: "unknown-office" };
    const { officeId, name, closedAt } = office;
    if (closedAt) return { refusal: "closed" };
    const others = await listToldOf(tx, officeId);
    const personId = await findOrAddPerson(tx, newcomer);
    if (others.some((other) => other.personId === personId)) return { refusal: "administrator-already" };
    const [person] = await tx.select({ locale: people.locale, disabledAt: people.disabledAt }).from(people).where(eq(people.id, personId));
    if (!person || person.disabledAt) return { refusal: "shut-out" };

    const invitedAs = fullNameOf(newcomer);
    const { accepted, link } = await givePlace(tx, { officeId, personId, invitedAs });
    const details = { name: invitedAs, rights: "administrator", ...decision };
    await record(tx, historyOf({ officeId }), {
      actor: { name: "Spiris" },
      action: accepted ? "employee changed" : "employee invited",
      details,
    });
    await queueLetter(tx, {
      kind: "office-opened",
      facts: { office: name, recipient: invitedAs, email: newcomer.email, accepted, link },
      locale: person.locale,
      to: { email: newcomer.email, name: invitedAs, personId },
      from: { name: "Spiris" },
      officeId,
    });
    await tellDecision(tx, { officeId, office: name, what: "administrator-invited", day: null, person: invitedAs }, others);
    return { office: name, accepted };
  });
}

type Place = { officeId: string; personId: string; invitedAs: string };

async function givePlace(tx: Transaction, { officeId, personId, invitedAs }: Place) {
  const here = and(eq(employees.officeId, officeId), eq(employees.personId, personId));
  const [known] = await tx.select().from(employees).where(here).for("update");
  const rights = "administrator" as const;
  if (known?.acceptedAt && !known.disabledAt) {
    await tx.update(employees).set({ rights }).where(here);
    return { accepted: true, link: absolute("/sign-in") };
  }
  const anew = { acceptedAt: null, declinedAt: null, leftAt: null, disabledAt: null, invitationId: sql`gen_random_uuid()` };
  const [asked] = known
    ? await tx
        .update(employees)
        .set({ ...anew, rights, invitedAs })
        .where(here)
        .returning()
    : await tx.insert(employees).values({ officeId, personId, rights, invitedAs, createdAt: sqlNow() }).returning();
  if (!asked) throw new Error("The administrator was not added");
  return { accepted: false, link: absolute(placePath(asked.invitationId)) };
}
