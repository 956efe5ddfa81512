import { noteProofDemanded } from "#lib/auth/refused-attempts.ts";
import { findEmployee, requirePerson } from "#lib/auth/sessions/require.ts";
import { isId } from "#lib/identifiers.ts";

/** Where a sign-in that is too old for what somebody wants to do is made fresh, and from where they come back. */
export async function signInAgain(to: string) {
  await noteDemand(to);
  return `/sign-in?reason=fresh&to=${encodeURIComponent(to)}` as const;
}

/** That somebody was stopped until they show who they are, in the history of the office or company whose page they come back to. */
export async function noteDemand(back: string): Promise<void> {
  const [, room = "", company = ""] = back.split(/[/?]/);
  const isOffice = ["customers", "collaborations", "settings"].includes(room);
  const officeId = isOffice ? (await findEmployee())?.officeId : undefined;
  const companyId = room === "my" && isId(company) ? company : undefined;
  await noteProofDemanded(await requirePerson(), { ...(officeId && { officeId }), ...(companyId && { companyId }) });
}
