import { shownAddress } from "#lib/addresses.ts";
import { decideOnClaim, listWaitingClaims } from "#lib/companies/decide-claim.ts";
import type { Decision } from "#lib/companies/recover.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";

/** Who answers for a company that more than one person is named for. */
export async function answerClaim(id: string, decision: Decision): Promise<string> {
  const { name, refusal } = await decideOnClaim(id, decision);
  if (refusal) throw new Error("No such proposal or claim waits: it has been decided on, or an administrator has objected.");
  return decision.decision === "confirm"
    ? `${name} answers for the company. Everyone concerned is told.`
    : "Refused. Everyone concerned is told.";
}

export async function describeClaims() {
  const waiting = await listWaitingClaims();
  const lines = waiting.flatMap(({ claim, company, office, name, email }) => [
    claim.id,
    `  ${company}, ${organisationNumberOnScreen(claim.organisationNumber)}`,
    `  ${name}, ${shownAddress(email)}, says that they answer for it`,
    `  by ${claim.by} ${calendarDay(claim.claimedAt)}, asked by ${office}${claim.words ? `: ${claim.words}` : ""}`,
  ]);
  return { lines, facts: waiting };
}
