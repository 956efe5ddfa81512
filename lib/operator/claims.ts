import { shownAddress } from "#lib/addresses.ts";
import { checkClaim } from "#lib/companies/check-claim.ts";
import { decideOnClaim } from "#lib/companies/decide-claim.ts";
import type { Decision } from "#lib/companies/recover.ts";
import { listWaitingClaims } from "#lib/companies/waiting-claims.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import { describeCheck } from "./proposals.ts";

/** Who answers for a company that more than one person is named for. */
export async function answerClaim(id: string, decision: Decision): Promise<string> {
  const { name, refusal } = await decideOnClaim(id, decision);
  if (refusal) throw new Error(inWords(id)[refusal]);
  return decision.decision === "confirm"
    ? `${name} answers for the company. Everyone concerned is told.`
    : "Refused. Everyone concerned is told.";
}

const inWords = (id: string) => ({
  "not-waiting": "No such proposal or claim waits: it has been decided on, or an administrator has objected.",
  "not-checked": `No one has checked the proof. Another operator does that first: npm run operator -- check ${id} --operator "…" --proof "…"`,
  "same-operator": "You have checked the proof. Another operator must confirm.",
});

/** What the first operator has seen of the proof for a claim. */
export async function checkProofOfClaim(id: string, { operator, proof }: Pick<Decision, "operator" | "proof">): Promise<string> {
  const { refusal } = await checkClaim(id, { operator, seen: proof });
  if (refusal)
    throw new Error("No such proposal or claim waits for a check: it has been checked or decided on, or an administrator has objected.");
  return "Checked. Another operator can confirm it.";
}

export async function describeClaims() {
  const waiting = await listWaitingClaims();
  const lines = waiting.flatMap(({ claim, company, office, name, email }) => [
    claim.id,
    `  ${company}, ${organisationNumberOnScreen(claim.organisationNumber)}`,
    `  ${name}, ${shownAddress(email)}, says that they answer for it`,
    `  by ${claim.by} ${calendarDay(claim.claimedAt)}, asked by ${office}${claim.words ? `: ${claim.words}` : ""}`,
    describeCheck(claim),
  ]);
  return { lines, facts: waiting };
}
