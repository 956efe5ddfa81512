import { and, eq, isNotNull } from "drizzle-orm";
import providers from "email-providers/all.json" with { type: "json" };
import type { Transaction } from "#db/client.ts";
import { employees, offices, people } from "#db/schema/index.ts";

/** How somebody belongs to an office: works there, has worked there, or has an address under its own domain. */
export type Tie = "employee" | "former-employee" | "domain";

/** What the list of mail providers lacks of those that people in Sweden have. */
const swedish = `telia.com telia.se bredband.net bredband2.com comhem.se tele2.se ownit.nu bahnhof.se spray.se passagen.se swipnet.se
  glocalnet.net home.se hotmail.se live.se outlook.se msn.se yahoo.se tiscali.se algonet.se brevet.se brikks.com`.split(/\s+/);

/** Domains under which anybody has an address: they say nothing of where somebody works. */
const shared = new Set([...providers, ...swedish]);

const domainOf = (email: string) => email.slice(email.lastIndexOf("@") + 1);

/** Where a letter arrives: what stands after a plus sign is the receiver's own mark, and Gmail reads no dots. */
function mailboxOf(email: string): string {
  const domain = domainOf(email);
  const [name = ""] = email.slice(0, -domain.length - 1).split("+");
  return domain === "gmail.com" || domain === "googlemail.com" ? `${name.replaceAll(".", "")}@gmail.com` : `${name}@${domain}`;
}

/** Asked once for an office, tells of anybody how they belong to it. */
export async function tiesOf(tx: Transaction, { officeId }: { officeId: string }) {
  const colleagues = await tx
    .select({ personId: people.id, email: people.email, disabledAt: employees.disabledAt })
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .where(and(eq(employees.officeId, officeId), isNotNull(employees.acceptedAt)));
  const [office] = await tx.select({ email: offices.replyAddress }).from(offices).where(eq(offices.id, officeId));
  const domains = new Set([office, ...colleagues].flatMap((one) => (one?.email ? [domainOf(one.email)] : [])));

  return ({ personId, email }: { personId?: string; email: string }): Tie | undefined => {
    const same = colleagues.filter((one) => one.personId === personId || mailboxOf(one.email) === mailboxOf(email));
    if (same.some(({ disabledAt }) => !disabledAt)) return "employee";
    if (same.length > 0) return "former-employee";
    return domains.has(domainOf(email)) && !shared.has(domainOf(email)) ? "domain" : undefined;
  };
}
