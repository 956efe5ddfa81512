import { parseArgs } from "node:util";
import { closeDatabases } from "#db/client.ts";
import { withPlainDomain } from "#lib/addresses.ts";
import { resetFactorByOperator } from "#lib/auth/factor/reset-by-operator.ts";
import { isId, organisationNumberFrom, organisationNumberOnScreen } from "#lib/identifiers.ts";
import { closeSender } from "#lib/jobs/queue.ts";
import { listOwnLettersPerDay, setLettersPerDay } from "#lib/outbox/operator-number.ts";
import { lettersPerOffice } from "#lib/standing/limits.ts";
import { answerClaim, describeClaims } from "./operator-claims.ts";
import { answerProposal, checkProof, describeProposals } from "./operator-proposals.ts";
import type { Decision } from "./recover.ts";

/** Letters of an office in a day: more than any has customers. */
const lettersAtMost = 100_000;

const usage = `npm run operator -- list
npm run operator -- check <id of a proposal> --operator "Lisa Berg" --proof "Registration certificate of 2026-11-20, BankID of the signatory"
npm run operator -- confirm <id> --operator "Per Ek" --proof "As Lisa Berg saw, called the company back" [--read <code that it gave>]
npm run operator -- refuse <id> --operator "Lisa Berg" --proof "Not the signatory"
npm run operator -- reset-factor <address> --operator "Lisa Berg" --proof "BankID of 2026-11-22, called back"
npm run operator -- letters
npm run operator -- letters <organisation number of the office> <0 to 100000, or standard> --operator "Lisa Berg" --proof "Moves 1000 customers on 1 December, called back"`;

/** What an operator types (docs/operator.md). Gives the lines to show; an order that cannot be followed is thrown. */
export async function operate(words: string[]): Promise<string[]> {
  const { positionals, values } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { operator: { type: "string", default: "" }, proof: { type: "string", default: "" }, read: { type: "string", default: "" } },
  });
  const [order, id = "", number = ""] = positionals;
  const [operator, proof] = [values.operator.trim(), values.proof.trim()];
  if (order === "list") return describeWaiting();
  if (order === "letters") return id ? [await setLetters(id, number, { operator, proof })] : describeLetters();
  if (order === "reset-factor") return resetFactor({ email: withPlainDomain(id).toLowerCase(), operator, proof });
  if (order !== "check" && order !== "confirm" && order !== "refuse") throw new Error(usage);

  if (!isId(id) || operator.length < 2 || proof.length < 10)
    throw new Error(`Name what you decide on, yourself and the proof.\n\n${usage}`);
  if (order === "check") return checkProof(id, { operator, proof });
  const decision: Decision = { decision: order, operator, proof, sign: values.read.trim() };
  return (await answerProposal(id, decision)) ?? [await answerClaim(id, decision)];
}

async function setLetters(office: string, number: string, by: { operator: string; proof: string }): Promise<string> {
  const organisationNumber = organisationNumberFrom(office);
  const isNumber = /^\d{1,6}$/.test(number) && Number(number) <= lettersAtMost;
  if (!organisationNumber || !(isNumber || number === "standard") || by.operator.length < 2 || by.proof.length < 10)
    throw new Error(`Name the office, its number, yourself and the reason.\n\n${usage}`);
  const lettersPerDay = isNumber ? Number(number) : null;
  const { office: name, refusal } = await setLettersPerDay({ ...by, organisationNumber, lettersPerDay });
  if (refusal) throw new Error("No office has that organisation number.");
  return `${name}: ${lettersPerDay ?? `${lettersPerOffice}, like other offices,`} emails in 24 hours from now on.`;
}

async function describeLetters(): Promise<string[]> {
  const own = await listOwnLettersPerDay();
  if (own.length === 0) return [`Every office may cause ${lettersPerOffice} emails in 24 hours.`];
  return own.map((office) => `${office.name}, ${organisationNumberOnScreen(office.organisationNumber)}: ${office.lettersPerDay}`);
}

async function resetFactor({ email, operator, proof }: { email: string; operator: string; proof: string }): Promise<string[]> {
  if (!email.includes("@") || operator.length < 2 || proof.length < 10)
    throw new Error(`Name the address, yourself and the proof.\n\n${usage}`);
  const { name, refusal } = await resetFactorByOperator({ email, operator, proof });
  if (refusal) throw new Error("No one with this address has a second factor.");
  return [`The second factor of ${name} is reset. The person is signed out everywhere and told by email.`];
}

async function describeWaiting(): Promise<string[]> {
  const lines = [...(await describeProposals()), ...(await describeClaims())];
  return lines.length > 0 ? lines : ["Nothing waits."];
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
