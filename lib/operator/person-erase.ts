import { withPlainDomain } from "#lib/addresses.ts";
import { type Erasure, eraseByOperator } from "#lib/people/erase-by-operator.ts";
import { yearsDocumentsAreKept, yearsEvidenceIsKept } from "#lib/standing/limits.ts";
import { isProven, type Order, type Told } from "./order.ts";
import { usage } from "./usage.ts";

const erased: Record<keyof Erasure["erased"], string> = {
  sessions: "sessions",
  secondFactors: "second factor with recovery codes",
  identities: "single sign-on identities",
  codes: "sign-in codes",
  contacts: "contacts on offices' customer cards",
  invitations: "names and addresses that requests were sent to",
  proposed: "proposals of this person as somebody who should answer",
  letters: "emails about no collaboration",
  applications: "applications for an office that came to nothing",
};

const afterTheEnd = `until ${yearsEvidenceIsKept} full calendar years after the collaboration's end`;
const kept: Record<keyof Erasure["kept"], string> = {
  approvals: `approvals, with name and address: evidence of what a company has agreed to, ${afterTheEnd}`,
  history: "lines of history, with the name: each is chained to the next, and they show who did what at an office or a company",
  documents: `lines of invoices' histories, with the name: they show who sent, read and answered, ${yearsDocumentsAreKept} calendar years after the issue`,
  letters: `emails about collaborations: they belong to the evidence, ${afterTheEnd}`,
  contacts: "contacts of customers that an office works with now: the office answers for its own cards, ask it",
  applications: "approved applications for an office: evidence that its terms were approved",
  proposals: "proposals of a company's administrator: evidence of who was made one, and why",
};

/** Says what goes and what stays; with the code that this gives, erases. */
export async function erasePersonByOrder(order: Order): Promise<Told> {
  const { operator, proof, read } = order;
  const email = withPlainDomain(order.words[2] ?? "").toLowerCase();
  if (!email.includes("@") || !isProven(order)) throw new Error(`Name the address, yourself and the proof.\n\n${usage}`);
  const { plan, isDone, refusal } = await eraseByOperator({ email, operator, proof, read });
  if (refusal) throw new Error("No one has this address.");
  return { lines: linesOf(plan, { isDone, read }), facts: { ...plan, isDone } };
}

function linesOf(plan: Erasure, { isDone, read }: { isDone: boolean; read: string }): string[] {
  const told = [
    "  erased: name, address, mobile number and language of the account",
    ...counted(plan.erased, erased).map((line) => `  erased: ${line}`),
    ...counted(plan.kept, kept).map((line) => `  stays: ${line}`),
  ];
  if (isDone) return [`${plan.name} is erased. Nobody is told by email: answer whoever has asked.`, ...told];
  if (plan.needed.length > 0) return [`${plan.name} cannot be erased yet.`, ...plan.needed.map((why) => `  ${why}`), ...told];
  return [
    read ? "Nothing is erased. This has changed since you read it." : "Nothing is erased yet. Read this first.",
    `  ${plan.name}`,
    ...told,
    `To erase, give the same order with --read ${plan.sign}`,
  ];
}

const counted = (counts: Record<string, number>, words: Record<string, string>): string[] =>
  Object.entries(counts).flatMap(([what, many]) => (many > 0 ? [`${many} ${words[what]}`] : []));
