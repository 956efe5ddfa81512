import { and, eq } from "drizzle-orm";
import { companies, companyUsers } from "#db/schema/index.ts";
import { alsoInCompany, inPerson } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";
import { belongsThere } from "#lib/standing/places.ts";
import { sqlNow } from "#lib/time.ts";
import type { Person } from "#lib/who.ts";
import { lockCompany } from "./confirm.ts";
import { historyOf } from "./history.ts";
import { takeRequestsFrom } from "./requests.ts";
import { tellAdministrators } from "./tell-users.ts";
import { findUser } from "./users.ts";

type Result = Outcome<{ companyId: string }, "unknown-place" | "main-contact">;

/** By the person alone, whenever they want. The main contact stays until another one is chosen. */
export async function leaveCompany(person: Person, invitationId: string): Promise<Result> {
  return inPerson(person.personId, async (tx) => {
    const own = and(eq(companyUsers.invitationId, invitationId), eq(companyUsers.personId, person.personId), belongsThere());
    const [place] = await tx.select({ id: companyUsers.id, companyId: companyUsers.companyId }).from(companyUsers).where(own);
    if (!place) return { refusal: "unknown-place" };
    const { companyId } = place;
    await alsoInCompany(tx, companyId);
    await lockCompany(tx, companyId);
    const [company] = await tx.select({ companyName: companies.name }).from(companies).where(eq(companies.id, companyId));
    const user = await findUser(tx, place, place.id);
    if (!company || !user || user.removedAt) return { refusal: "unknown-place" };
    if (user.isMainContact) return { refusal: "main-contact" };

    await tx.update(companyUsers).set({ removedAt: sqlNow() }).where(eq(companyUsers.id, place.id));
    await takeRequestsFrom(tx, { companyId, ...user });
    await record(tx, historyOf(place), { actor: person, action: "user left", details: { name: user.name } });
    const administrator = { ...person, companyId, ...company };
    await tellAdministrators(tx, administrator, { what: user.role === "administrator" ? "left" : "user-left", user });
    return { companyId };
  });
}
