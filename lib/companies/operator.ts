import { parseArgs } from "node:util";
import { closeDatabases } from "#db/client.ts";
import { dayInTable } from "#lib/i18n/format.ts";
import { isId, organisationNumberOnScreen } from "#lib/identifiers.ts";
import { closeSender } from "#lib/jobs/queue.ts";
import { fullNameOf } from "#lib/names.ts";
import { telephoneOnScreen } from "#lib/telephone.ts";
import { decideOnClaim, listWaitingClaims } from "./decide-claim.ts";
import { type Decision, decideOnProposal, listWaitingProposals } from "./recover.ts";

const usage = `npm run operator -- list
npm run operator -- confirm <id> --operator "Lisa Berg" --proof "Registration certificate of 2026-11-20, BankID of the signatory"
npm run operator -- refuse <id> --operator "Lisa Berg" --proof "Not the signatory"`;

/** What an operator types (docs/operator.md). Gives the lines to show; an order that cannot be followed is thrown. */
export async function operate(words: string[]): Promise<string[]> {
  const { positionals, values } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { operator: { type: "string", default: "" }, proof: { type: "string", default: "" } },
  });
  const [order, id = ""] = positionals;
  if (order === "list") return describeWaiting();
  if (order !== "confirm" && order !== "refuse") throw new Error(usage);

  const [operator, proof] = [values.operator.trim(), values.proof.trim()];
  if (!isId(id) || operator.length < 2 || proof.length < 10)
    throw new Error(`Name what you decide on, yourself and the proof.\n\n${usage}`);
  const { proposal } = await decideOnProposal(id, { decision: order, operator, proof });
  if (!proposal) return [await answerClaim(id, { decision: order, operator, proof })];
  const name = fullNameOf(proposal);
  return [
    order === "confirm"
      ? `${name} is administrator and main contact. Everybody concerned is told.`
      : `Refused. Everybody concerned is told.`,
  ];
}

/** Who answers for a company that more than one person is named for. */
async function answerClaim(id: string, decision: Decision): Promise<string> {
  const { name, refusal } = await decideOnClaim(id, decision);
  if (refusal) throw new Error("No such proposal or claim waits: it has been decided on, or an administrator has objected.");
  return decision.decision === "confirm"
    ? `${name} answers for the company. Everybody concerned is told.`
    : "Refused. Everybody concerned is told.";
}

async function describeWaiting(): Promise<string[]> {
  const lines = [...(await describeProposals()), ...(await describeClaims())];
  return lines.length > 0 ? lines : ["Nothing waits."];
}

async function describeClaims(): Promise<string[]> {
  return (await listWaitingClaims()).flatMap(({ claim, company, office, name, email }) => [
    claim.id,
    `  ${company}, ${organisationNumberOnScreen(claim.organisationNumber)}`,
    `  ${name}, ${email}, says to answer for it`,
    `  by ${claim.by} ${dayInTable(claim.claimedAt)}, asked by ${office}${claim.words ? `: ${claim.words}` : ""}`,
  ]);
}

async function describeProposals(): Promise<string[]> {
  return (await listWaitingProposals()).flatMap(({ proposal, company, organisationNumber, office, proposer }) => [
    `${proposal.id}`,
    `  ${company}, ${organisationNumberOnScreen(organisationNumber)}`,
    `  ${proposal.firstName} ${proposal.lastName}, ${proposal.email}, ${telephoneOnScreen(proposal.mobile)}`,
    `  proposed ${dayInTable(proposal.proposedAt)} by ${proposer}, ${office}: ${proposal.reason}`,
  ]);
}

if (import.meta.main) {
  try {
    for (const line of await operate(process.argv.slice(2))) console.log(line);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
  await closeSender();
  await closeDatabases();
}
