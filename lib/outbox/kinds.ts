import { z } from "zod";
import { rightsInOrder, rolesInOrder } from "#lib/rights.ts";
import { documentAnswered, documentAsking, documentsReceived, documentsStopped } from "./document-facts.ts";
import {
  answer,
  application,
  checksum,
  decisionOnOffice,
  end,
  expired,
  invited,
  link,
  moment,
  nameAnswer,
  operatorAsked,
  parties,
  perhaps,
  proposal,
  request,
  scenario,
  signInCode,
  subject,
  word,
} from "./facts.ts";

const userChange = ["added", "promoted", "demoted", "removed", "left", "user-left", "declined", "restored", "main-contact"] as const;
const signInChange = ["turned-on", "turned-off", "reset", "linked", "unlinked", "link-reset", "signed-out"] as const;
const signInChanged = z.object({ what: z.enum(signInChange), provider: perhaps.default(null), office: perhaps, by: perhaps, link });

type KindOfLetter = {
  /** What it tells, as it stood when it was queued: moments are ISO strings, links complete addresses. */
  facts: z.ZodObject;
  /** The customer's letters about a collaboration are shown to the office with what became of each; a receipt is not. */
  to: "customer" | "approver" | "office" | "company" | "person";
  /** It asks for an answer to a request: the office is told when it does not arrive. */
  asks: boolean;
  /** It asks once more: after the answer it is not sent. */
  asksAgain: boolean;
};

const asking = { to: "customer", asks: true, asksAgain: false } as const;
const askingAgain = { to: "customer", asks: true, asksAgain: true } as const;
const telling = <To extends KindOfLetter["to"]>(to: To) => ({ to, asks: false, asksAgain: false }) as const;

/** Every kind of letter: what it says, to whom it goes and what it asks. A new one needs a template too (lib/mail/compose.ts) and an example. */
export const letterKinds = {
  "collaboration-request": { facts: request, ...asking },
  "service-activated": { facts: request, ...asking },
  "administrator-created": { facts: request, ...asking },
  reminder: { facts: request.extend({ scenario, requestedAt: moment }), ...askingAgain },
  "request-renewed": { facts: request.extend({ scenario }), ...askingAgain },
  "request-handed-over": { facts: request.extend({ scenario, person: word }), ...askingAgain },
  "request-expired": { facts: expired.extend({ replies: word, home: link }), ...telling("customer") },
  "request-withdrawn": { facts: z.object({ ...parties, sender: perhaps, home: link }), ...telling("customer") },
  "invitation-replaced": { facts: z.object({ ...parties, link }), ...telling("customer") },
  approved: { facts: answer.extend({ ...subject, checksum }), ...telling("office") },
  declined: { facts: answer.extend({ reason: perhaps }), ...telling("office") },
  expired: { facts: expired, ...telling("office") },
  "renewal-asked": { facts: answer, ...telling("office") },
  "recipient-proposed": {
    facts: answer.extend({ name: perhaps, email: perhaps, mobile: perhaps, explanation: perhaps }),
    ...telling("office"),
  },
  "approval-receipt": { facts: answer.extend({ ...subject, home: link, checksum }), ...telling("approver") },
  ended: { facts: end, ...telling("customer") },
  "ended-office": { facts: end, ...telling("office") },
  "invoice-recipient-change": {
    facts: z.object({ ...parties, what: z.enum(["asked", "taken-over", "withdrawn", "approved"]), person: word, link }),
    ...telling("customer"),
  },
  "new-terms": {
    facts: z.object({ ...parties, what: z.enum(["asked", "reminded"]), version: z.number().int(), approved: z.number().int(), link }),
    ...telling("customer"),
  },
  "recipient-answered": { facts: answer.extend({ answer: z.enum(["approved", "declined"]) }), ...telling("office") },
  "access-added": { facts: z.object({ ...parties, task: word, names: z.array(word), person: word, link }), ...telling("customer") },
  "employee-invited": { facts: invited.extend({ office: word, rights: z.enum(rightsInOrder) }), ...telling("person") },
  "office-opened": { facts: z.object({ office: word, recipient: word, email: word, accepted: z.boolean(), link }), ...telling("person") },
  "office-application": { facts: application, ...telling("person") },
  "office-decision": { facts: decisionOnOffice, ...telling("office") },
  "erasure-ahead": { facts: z.object({ recipient: word, email: word, day: z.iso.date(), link }), ...telling("person") },
  "operator-asked": { facts: operatorAsked, ...telling("person") },
  "employee-gone": { facts: z.object({ office: word, what: z.enum(["declined", "left"]), person: word, link }), ...telling("office") },
  "company-user-invited": { facts: invited.extend({ company: word, role: z.enum(rolesInOrder) }), ...telling("person") },
  "company-users-changed": {
    facts: z.object({ company: word, what: z.enum(userChange), person: word, by: word, link }),
    ...telling("company"),
  },
  "company-renamed": { facts: z.object({ company: word, formerly: word, by: word, link }), ...telling("company") },
  "name-proposed": { facts: z.object({ office: word, company: word, name: word, proposer: word, link }), ...telling("company") },
  "name-answered": { facts: nameAnswer, ...telling("office") },
  "administrator-proposed": {
    facts: proposal.extend({ proposer: word, reason: word, lastDay: moment.nullable().default(null) }),
    ...telling("company"),
  },
  "proposal-closed": { facts: proposal.extend({ outcome: z.enum(["objected", "confirmed", "refused"]), by: word }), ...telling("company") },
  "claim-closed": { facts: proposal.extend({ outcome: z.enum(["confirmed", "refused"]) }), ...telling("person") },
  "document-answered": { facts: documentAnswered, ...telling("company") },
  "document-asks": { facts: documentAsking, ...telling("company") },
  "documents-received": { facts: documentsReceived, ...telling("company") },
  "document-stopped": { facts: documentsStopped, ...telling("person") },
  /** Also of single sign-on with a provider, and when an administrator has signed the person out. */
  "second-factor-changed": { facts: signInChanged, ...telling("person") },
  "sign-in-code": { facts: signInCode, ...telling("person") },
} as const satisfies Record<string, KindOfLetter>;

export type LetterKind = keyof typeof letterKinds;
export type LetterFacts = { [Kind in LetterKind]: z.infer<(typeof letterKinds)[Kind]["facts"]> };

export const isLetterKind = (kind: string): kind is LetterKind => Object.hasOwn(letterKinds, kind);

/** The kinds with a property: in the order above. */
export const kindsOfLetters = (has: (kind: KindOfLetter) => boolean): LetterKind[] =>
  Object.keys(letterKinds)
    .filter(isLetterKind)
    .filter((kind) => has(letterKinds[kind]));
