import { parseArgs } from "node:util";
import { closeDatabases } from "#db/client.ts";
import { shownAddress, withPlainDomain } from "#lib/addresses.ts";
import { resetFactorByOperator } from "#lib/auth/factor/reset-by-operator.ts";
import { dayInTable } from "#lib/i18n/format.ts";
import { isId, organisationNumberFrom, organisationNumberOnScreen } from "#lib/identifiers.ts";
import { closeSender } from "#lib/jobs/queue.ts";
import { fullNameOf } from "#lib/names.ts";
import { listOwnLettersPerDay, setLettersPerDay } from "#lib/outbox/operator-number.ts";
import { lettersPerOffice } from "#lib/standing/limits.ts";
import { telephoneOnScreen } from "#lib/telephone.ts";
import { answerClaim, describeClaims } from "./operator-claims.ts";
import { decideOnProposal, listWaitingProposals } from "./recover.ts";

/** Letters of an office in a day: more than any has customers. */
const lettersAtMost = 100_000;

const usage = `npm run operator -- list
npm run operator -- confirm <id> --operator "Lisa Berg" --proof "Registration certificate of 2026-11-20, BankID of the signatory"
npm run operator -- refuse <id> --operator "Lisa Berg" --proof "Not the signatory"
npm run operator -- reset-factor <address> --operator "Lisa Berg" --proof "BankID of 2026-11-22, called back"
npm run operator -- letters
npm run operator -- letters <organisation number of the office> <0 to 100000, or standard> --operator "Lisa Berg" --proof "Moves 1000 customers on 1 December, called back"`;

/** What an operator types (docs/operator.md). Gives the lines to show; an order that cannot be followed is thrown. */
export async function operate(words: string[]): Promise<string[]> {
  const { positionals, values } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { operator: { type: "string", default: "" }, proof: { type: "string", default: "" } },
  });
  const [order, id = "", number = ""] = positionals;
  const [operator, proof] = [values.operator.trim(), values.proof.trim()];
  if (order === "list") return describeWaiting();
  if (order === "letters") return id ? [await setLetters(id, number, { operator, proof })] : describeLetters();
  if (order === "reset-factor") return resetFactor({ email: withPlainDomain(id).toLowerCase(), operator, proof });
  if (order !== "confirm" && order !== "refuse") throw new Error(usage);

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

async function setLetters(office: string, number: string, by: { operator: string; proof: string }): Promise<string> {
  const organisationNumber = organisationNumberFrom(office);
  const isNumber = /^\d{1,6}$/.test(number) && Number(number) <= lettersAtMost;
  if (!organisationNumber || !(isNumber || number === "standard") || by.operator.length < 2 || by.proof.length < 10)
    throw new Error(`Name the office, its number, yourself and the reason.\n\n${usage}`);
  const lettersPerDay = isNumber ? Number(number) : null;
  const { office: name, refusal } = await setLettersPerDay({ ...by, organisationNumber, lettersPerDay });
  if (refusal) throw new Error("No office has that organisation number.");
  return `${name}: ${lettersPerDay ?? `${lettersPerOffice} like all`} letters in 24 hours from now on.`;
}

async function describeLetters(): Promise<string[]> {
  const own = await listOwnLettersPerDay();
  if (own.length === 0) return [`Every office may cause ${lettersPerOffice} letters in 24 hours.`];
  return own.map((office) => `${office.name}, ${organisationNumberOnScreen(office.organisationNumber)}: ${office.lettersPerDay}`);
}

async function resetFactor({ email, operator, proof }: { email: string; operator: string; proof: string }): Promise<string[]> {
  if (!email.includes("@") || operator.length < 2 || proof.length < 10)
    throw new Error(`Name the address, yourself and the proof.\n\n${usage}`);
  const { name, refusal } = await resetFactorByOperator({ email, operator, proof });
  if (refusal) throw new Error("Nobody with this address has a second factor.");
  return [`The second factor of ${name} is reset. She is signed out everywhere and told.`];
}

async function describeWaiting(): Promise<string[]> {
  const lines = [...(await describeProposals()), ...(await describeClaims())];
  return lines.length > 0 ? lines : ["Nothing waits."];
}

async function describeProposals(): Promise<string[]> {
  return (await listWaitingProposals()).flatMap(({ proposal, company, organisationNumber, office, proposer }) => [
    `${proposal.id}`,
    `  ${company}, ${organisationNumberOnScreen(organisationNumber)}`,
    `  ${fullNameOf(proposal)}, ${shownAddress(proposal.email)}, ${telephoneOnScreen(proposal.mobile)}`,
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
