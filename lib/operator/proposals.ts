import type { AdministratorProposal } from "#db/schema/index.ts";
import { shownAddress } from "#lib/addresses.ts";
import { checkProposal } from "#lib/companies/check-proposal.ts";
import { showFacts } from "#lib/companies/proposal-facts.ts";
import { listWaitingProposals } from "#lib/companies/proposals.ts";
import { type Decision, decideOnProposal } from "#lib/companies/recover.ts";
import { firstDayToConfirm, lastDayToObject } from "#lib/companies/time-to-object.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import { fullNameOf } from "#lib/names.ts";
import { telephoneOnScreen } from "#lib/telephone.ts";

type Facts = NonNullable<Awaited<ReturnType<typeof showFacts>>>;

/** What the first operator has seen, and what the second one will read; nothing when what waits by this id is no proposal. */
export async function checkProof(id: string, check: { operator: string; proof: string }): Promise<string[] | undefined> {
  const { proposal, refusal } = await checkProposal(id, { operator: check.operator, seen: check.proof });
  if (refusal) return undefined;
  return [`Checked. Another operator can confirm it from ${calendarDay(firstDayToConfirm(proposal))}.`, ...(await describeFacts(id))];
}

/** A decision on a proposal; nothing when what waits by this id is no proposal. A confirmation shows first what stands about it. */
export async function answerProposal(id: string, decision: Decision): Promise<string[] | undefined> {
  const { proposal, refusal } = await decideOnProposal(id, decision);
  if (refusal === "not-waiting") return undefined;
  if (refusal) return hinderedBy(refusal, id, decision.sign);
  return [
    decision.decision === "confirm"
      ? `${fullNameOf(proposal)} is now an administrator and the main contact. Everyone concerned is told.`
      : "Refused. Everyone concerned is told.",
  ];
}

type Obstacle = Exclude<NonNullable<Awaited<ReturnType<typeof decideOnProposal>>["refusal"]>, "not-waiting">;

async function hinderedBy(obstacle: Obstacle, id: string, sign: string | undefined): Promise<string[]> {
  const facts = await showFacts(id);
  if (!facts) throw new Error("No such proposal waits.");
  if (obstacle !== "not-read") throw new Error(inWords[obstacle](facts.proposal));
  return [
    sign ? "Nothing is confirmed. This has changed since you read it." : "Nothing is confirmed yet. Read this first.",
    ...linesOf(facts),
    `To confirm it, give the same order with --read ${facts.sign}`,
  ];
}

const inWords = {
  "too-early": (proposal: AdministratorProposal) =>
    `It can be confirmed from ${calendarDay(firstDayToConfirm(proposal))}. The administrators can object until the end of ${calendarDay(lastDayToObject(proposal))}.`,
  "not-checked": ({ id }: AdministratorProposal) =>
    `No one has checked the proof. Another operator does that first: npm run operator -- check ${id} --operator "…" --proof "…"`,
  "same-operator": ({ checkedBy }: AdministratorProposal) => `${checkedBy} has checked the proof. Another operator must confirm.`,
  "no-collaboration": () => "The office has no active collaboration with the company any more. Refuse the proposal.",
};

/** What stands about a proposal: the check, earlier objections, and when the present administrators were last signed in. */
async function describeFacts(id: string): Promise<string[]> {
  const facts = await showFacts(id);
  return facts ? linesOf(facts) : [];
}

function linesOf({ proposal, objections, administrators }: Facts): string[] {
  return [
    describeCheck(proposal),
    ...(objections.length > 0 ? ["  earlier objections:"] : ["  no earlier objections"]),
    ...objections.map(
      ({ objectedAt, by, office, officeId, name }) =>
        `    ${dayOf(objectedAt)} ${by}, to ${name}, proposed by ${office}${officeId === proposal.officeId ? " (this office)" : ""}`,
    ),
    "  current administrators:",
    ...administrators.map(
      ({ name, email, acceptedAt, lastHere, lastAnywhere }) =>
        `    ${name}, ${shownAddress(email)}, last signed in: here ${dayOf(lastHere)}, anywhere ${dayOf(lastAnywhere)}${acceptedAt ? "" : " (has not accepted yet)"}`,
    ),
  ];
}

const dayOf = (moment: Date | null) => (moment ? calendarDay(moment) : "never");

/** Whether an operator has looked at the proof, and what was seen. */
export const describeCheck = ({ checkedAt, checkedBy, seen }: Pick<AdministratorProposal, "checkedAt" | "checkedBy" | "seen">) =>
  checkedAt ? `  checked ${calendarDay(checkedAt)} by ${checkedBy}: ${seen}` : "  not checked yet";

export async function describeProposals() {
  const waiting = await listWaitingProposals();
  const lines = waiting.flatMap(({ proposal, company, organisationNumber, office, proposer }) => [
    `${proposal.id}`,
    `  ${company}, ${organisationNumberOnScreen(organisationNumber)}`,
    `  ${fullNameOf(proposal)}, ${shownAddress(proposal.email)}, ${telephoneOnScreen(proposal.mobile)}`,
    `  proposed ${calendarDay(proposal.proposedAt)} by ${proposer}, ${office}: ${proposal.reason}`,
    `  can be confirmed from ${calendarDay(firstDayToConfirm(proposal))}`,
    describeCheck(proposal),
  ]);
  return { lines, facts: waiting };
}
