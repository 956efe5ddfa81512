import type { Payer, Service } from "#lib/services/catalogue.ts";
import type { CompanyRole, Rights } from "#lib/who.ts";

type Parties = { office: string; company: string; service: Service };
type RequestFacts = Parties & {
  sender: string;
  /** Who reads the answers to the letter; null in letters that an older build queued, where it is the sender. */
  replies: string | null;
  recipient: string;
  invoiceRecipient: Payer;
  period: number | null;
  personalLine: string | null;
  answerBefore: string;
  link: string;
  home: string;
};
type Scenario = "existing-customer" | "service-only" | "new-administrator";

type EndFacts = Parties & {
  what: "ended" | "planned" | "undone";
  day: string;
  person: string | null;
  side: "office" | "company" | null;
  invoiceRecipient: Payer;
  link: string;
};

/** What each letter tells, as it stood when the letter was queued. Moments are ISO strings, links complete addresses. */
export type LetterFacts = {
  "collaboration-request": RequestFacts;
  "service-activated": RequestFacts;
  "administrator-created": RequestFacts;
  reminder: RequestFacts & { scenario: Scenario; requestedAt: string };
  "request-renewed": RequestFacts & { scenario: Scenario };
  "request-handed-over": RequestFacts & { scenario: Scenario; person: string };
  "request-expired": Parties & { sender: string; replies: string; requestedAt: string; link: string; home: string };
  "request-withdrawn": Parties & { sender: string; home: string };
  approved: Parties & { person: string; answeredAt: string; link: string };
  declined: Parties & { person: string; answeredAt: string; reason: string | null; link: string };
  expired: Parties & { sender: string; requestedAt: string; link: string };
  "renewal-asked": Parties & { person: string; answeredAt: string; link: string };
  "recipient-proposed": Parties & {
    person: string;
    answeredAt: string;
    name: string | null;
    email: string | null;
    mobile: string | null;
    explanation: string | null;
    link: string;
  };
  "approval-receipt": Parties & { person: string; answeredAt: string; termsVersion: number; link: string; home: string };
  ended: EndFacts;
  "ended-office": EndFacts;
  "invoice-recipient-change": Parties & { what: "asked" | "taken-over" | "withdrawn" | "approved"; person: string; link: string };
  "recipient-answered": Parties & { answer: "approved" | "declined"; person: string; answeredAt: string; link: string };
  "access-added": Parties & { task: string; names: string[]; person: string; link: string };
  "employee-invited": { office: string; inviter: string; recipient: string; email: string; rights: Rights; link: string };
  "company-user-invited": { company: string; inviter: string; recipient: string; email: string; role: CompanyRole; link: string };
  "company-users-changed": {
    company: string;
    what: "added" | "promoted" | "demoted" | "removed" | "left" | "restored" | "main-contact";
    person: string;
    by: string;
    link: string;
  };
  "administrator-proposed": { office: string; company: string; proposer: string; person: string; reason: string; link: string };
  "proposal-closed": {
    office: string;
    company: string;
    person: string;
    outcome: "objected" | "confirmed" | "refused";
    by: string;
    link: string;
  };
  /** Also when single sign-on with a provider is linked or taken away, or an administrator has signed her out. */
  "second-factor-changed": {
    what: "turned-on" | "turned-off" | "reset" | "linked" | "unlinked" | "link-reset" | "signed-out";
    provider: string | null;
    office: string | null;
    by: string | null;
    link: string;
  };
  "sign-in-code": { code: string; expiresAt: string };
};

export type LetterKind = keyof LetterFacts;
