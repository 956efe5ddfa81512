import { parseArgs } from "node:util";
import { closeDatabases } from "#db/client.ts";
import { dayInTable } from "#lib/i18n/format.ts";
import { isId, organisationNumberOnScreen } from "#lib/identifiers.ts";
import { closeSender } from "#lib/jobs/queue.ts";
import { fullNameOf } from "#lib/names.ts";
import { decideOnProposal, listWaitingProposals } from "./recover.ts";

const usage = `npm run operator -- list
npm run operator -- confirm <proposal> --operator "Lisa Berg" --proof "Registration certificate of 2026-11-20, BankID of the signatory"
npm run operator -- refuse <proposal> --operator "Lisa Berg" --proof "Not the signatory"`;

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
  if (!isId(id) || operator.length < 2 || proof.length < 10) throw new Error(`Name the proposal, yourself and the proof.\n\n${usage}`);
  const { proposal, refusal } = await decideOnProposal(id, { decision: order, operator, proof });
  if (refusal) throw new Error("No such proposal waits: it has been decided on, or an administrator has objected.");
  const name = fullNameOf(proposal);
  return [
    order === "confirm"
      ? `${name} is administrator and main contact. Everybody concerned is told.`
      : `Refused. Everybody concerned is told.`,
  ];
}

async function describeWaiting(): Promise<string[]> {
  const waiting = await listWaitingProposals();
  if (waiting.length === 0) return ["No proposal waits."];
  return waiting.flatMap(({ proposal, company, organisationNumber, office, proposer }) => [
    `${proposal.id}`,
    `  ${company}, ${organisationNumberOnScreen(organisationNumber)}`,
    `  ${proposal.firstName} ${proposal.lastName}, ${proposal.email}, ${proposal.mobile}`,
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
