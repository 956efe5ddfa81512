import { createElement, type FunctionComponent } from "react";
import { render } from "react-email";
import type { z } from "zod";
import * as accessAdded from "#emails/access-added.tsx";
import * as administratorCreated from "#emails/administrator-created.tsx";
import * as administratorProposed from "#emails/administrator-proposed.tsx";
import * as approvalReceipt from "#emails/approval-receipt.tsx";
import * as approved from "#emails/approved.tsx";
import * as claimClosed from "#emails/claim-closed.tsx";
import * as collaborationRequest from "#emails/collaboration-request.tsx";
import * as companyRenamed from "#emails/company-renamed.tsx";
import * as companyUserInvited from "#emails/company-user-invited.tsx";
import * as companyUsersChanged from "#emails/company-users-changed.tsx";
import * as declined from "#emails/declined.tsx";
import * as documentAnswered from "#emails/document-answered.tsx";
import * as documentAsks from "#emails/document-asks.tsx";
import * as documentStopped from "#emails/document-stopped.tsx";
import * as documentsReceived from "#emails/documents-received.tsx";
import * as employeeGone from "#emails/employee-gone.tsx";
import * as employeeInvited from "#emails/employee-invited.tsx";
import * as ended from "#emails/ended.tsx";
import * as endedOffice from "#emails/ended-office.tsx";
import * as erasureAhead from "#emails/erasure-ahead.tsx";
import * as expired from "#emails/expired.tsx";
import * as invitationReplaced from "#emails/invitation-replaced.tsx";
import * as invoiceRecipientChange from "#emails/invoice-recipient-change.tsx";
import * as nameAnswered from "#emails/name-answered.tsx";
import * as nameProposed from "#emails/name-proposed.tsx";
import * as newTerms from "#emails/new-terms.tsx";
import * as officeApplication from "#emails/office-application.tsx";
import * as officeDecision from "#emails/office-decision.tsx";
import * as officeOpened from "#emails/office-opened.tsx";
import * as operatorAsked from "#emails/operator-asked.tsx";
import * as proposalClosed from "#emails/proposal-closed.tsx";
import * as recipientAnswered from "#emails/recipient-answered.tsx";
import * as recipientProposed from "#emails/recipient-proposed.tsx";
import * as reminder from "#emails/reminder.tsx";
import * as renewalAsked from "#emails/renewal-asked.tsx";
import * as requestExpired from "#emails/request-expired.tsx";
import * as requestHandedOver from "#emails/request-handed-over.tsx";
import * as requestRenewed from "#emails/request-renewed.tsx";
import * as requestWithdrawn from "#emails/request-withdrawn.tsx";
import * as secondFactorChanged from "#emails/second-factor-changed.tsx";
import * as serviceActivated from "#emails/service-activated.tsx";
import * as signInCode from "#emails/sign-in-code.tsx";
import { addressesWithin, numbersWithin } from "#lib/identifiers.ts";
import type { Locale } from "#lib/locale.ts";
import { isLetterKind, type LetterFacts, type LetterKind, letterKinds } from "#lib/outbox/kinds.ts";
import { textOf } from "./as-text.ts";
import { onOneLine } from "./message.ts";
import { unlinked } from "./unlinked.ts";

type Composed = { subject: string; html: string; text: string };
type Template<Facts> = { subject: (facts: Facts, locale: Locale) => string; default: FunctionComponent<{ facts: Facts; locale: Locale }> };

const templates: { [Kind in LetterKind]: Template<LetterFacts[Kind]> } = {
  "collaboration-request": collaborationRequest,
  "service-activated": serviceActivated,
  "administrator-created": administratorCreated,
  reminder,
  "request-renewed": requestRenewed,
  "request-handed-over": requestHandedOver,
  "request-expired": requestExpired,
  "request-withdrawn": requestWithdrawn,
  "invitation-replaced": invitationReplaced,
  approved,
  declined,
  expired,
  "renewal-asked": renewalAsked,
  "recipient-proposed": recipientProposed,
  "approval-receipt": approvalReceipt,
  ended,
  "ended-office": endedOffice,
  "invoice-recipient-change": invoiceRecipientChange,
  "new-terms": newTerms,
  "recipient-answered": recipientAnswered,
  "access-added": accessAdded,
  "employee-invited": employeeInvited,
  "office-opened": officeOpened,
  "office-application": officeApplication,
  "office-decision": officeDecision,
  "erasure-ahead": erasureAhead,
  "operator-asked": operatorAsked,
  "employee-gone": employeeGone,
  "company-user-invited": companyUserInvited,
  "company-users-changed": companyUsersChanged,
  "company-renamed": companyRenamed,
  "name-proposed": nameProposed,
  "name-answered": nameAnswered,
  "administrator-proposed": administratorProposed,
  "proposal-closed": proposalClosed,
  "claim-closed": claimClosed,
  "document-answered": documentAnswered,
  "document-asks": documentAsks,
  "documents-received": documentsReceived,
  "document-stopped": documentStopped,
  "second-factor-changed": secondFactorChanged,
  "sign-in-code": signInCode,
};

const kinds: { [Kind in LetterKind]: { facts: z.ZodType<LetterFacts[Kind]> } } = letterKinds;

/** Subject, HTML and text from what the row tells. */
export function compose({ kind, facts, locale }: { kind: string; facts: unknown; locale: Locale }): Promise<Composed> {
  if (!isLetterKind(kind)) throw new Error(`No template for a letter of kind ${kind}`);
  return fill(kind, facts, locale);
}

async function fill<Kind extends LetterKind>(kind: Kind, stored: unknown, locale: Locale): Promise<Composed> {
  const template: Template<LetterFacts[Kind]> = templates[kind];
  // An older build may have queued it: facts that the template lacks stop it here, before it says "undefined" to somebody.
  const facts = kinds[kind].facts.parse(unlinked(stored));
  const letter = createElement(template.default, { facts, locale });
  return { subject: subjectOf(template.subject(facts, locale)), html: await render(letter), text: await textOf(letter) };
}

/** A sole trader's number often stands in the company's name; a subject is read on locked screens and in lists. */
const subjectOf = (words: string) => onOneLine(words.replace(addressesWithin, "…").replace(numbersWithin, "…"));
