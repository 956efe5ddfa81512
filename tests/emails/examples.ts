import AccessAdded from "#emails/access-added.tsx";
import AdministratorCreated from "#emails/administrator-created.tsx";
import AdministratorProposed from "#emails/administrator-proposed.tsx";
import ApprovalReceipt from "#emails/approval-receipt.tsx";
import Approved from "#emails/approved.tsx";
import ClaimClosed from "#emails/claim-closed.tsx";
import CollaborationRequest from "#emails/collaboration-request.tsx";
import CompanyRenamed from "#emails/company-renamed.tsx";
import CompanyUserInvited from "#emails/company-user-invited.tsx";
import CompanyUsersChanged from "#emails/company-users-changed.tsx";
import Declined from "#emails/declined.tsx";
import DocumentAnswered from "#emails/document-answered.tsx";
import DocumentAsks from "#emails/document-asks.tsx";
import DocumentStopped from "#emails/document-stopped.tsx";
import DocumentsReceived from "#emails/documents-received.tsx";
import EmployeeGone from "#emails/employee-gone.tsx";
import EmployeeInvited from "#emails/employee-invited.tsx";
import Ended from "#emails/ended.tsx";
import EndedOffice from "#emails/ended-office.tsx";
import ErasureAhead from "#emails/erasure-ahead.tsx";
import Expired from "#emails/expired.tsx";
import InvitationReplaced from "#emails/invitation-replaced.tsx";
import InvoiceRecipientChange from "#emails/invoice-recipient-change.tsx";
import NameAnswered from "#emails/name-answered.tsx";
import NameProposed from "#emails/name-proposed.tsx";
import NewTerms from "#emails/new-terms.tsx";
import OfficeApplication from "#emails/office-application.tsx";
import OfficeDecision from "#emails/office-decision.tsx";
import OfficeOpened from "#emails/office-opened.tsx";
import OperatorAsked from "#emails/operator-asked.tsx";
import ProposalClosed from "#emails/proposal-closed.tsx";
import RecipientAnswered from "#emails/recipient-answered.tsx";
import RecipientProposed from "#emails/recipient-proposed.tsx";
import Reminder from "#emails/reminder.tsx";
import RenewalAsked from "#emails/renewal-asked.tsx";
import RequestExpired from "#emails/request-expired.tsx";
import RequestHandedOver from "#emails/request-handed-over.tsx";
import RequestRenewed from "#emails/request-renewed.tsx";
import RequestWithdrawn from "#emails/request-withdrawn.tsx";
import SecondFactorChanged from "#emails/second-factor-changed.tsx";
import ServiceActivated from "#emails/service-activated.tsx";
import SignInCode from "#emails/sign-in-code.tsx";
import type { LetterFacts, LetterKind } from "#lib/outbox/kinds.ts";

/** One of each kind: a kind without one does not compile. */
export const examples = {
  "collaboration-request": CollaborationRequest.PreviewProps.facts,
  "service-activated": ServiceActivated.PreviewProps.facts,
  "administrator-created": AdministratorCreated.PreviewProps.facts,
  reminder: Reminder.PreviewProps.facts,
  "request-renewed": RequestRenewed.PreviewProps.facts,
  "request-handed-over": RequestHandedOver.PreviewProps.facts,
  "request-expired": RequestExpired.PreviewProps.facts,
  "request-withdrawn": RequestWithdrawn.PreviewProps.facts,
  "invitation-replaced": InvitationReplaced.PreviewProps.facts,
  approved: Approved.PreviewProps.facts,
  declined: Declined.PreviewProps.facts,
  expired: Expired.PreviewProps.facts,
  "renewal-asked": RenewalAsked.PreviewProps.facts,
  "recipient-proposed": RecipientProposed.PreviewProps.facts,
  "approval-receipt": ApprovalReceipt.PreviewProps.facts,
  ended: Ended.PreviewProps.facts,
  "ended-office": EndedOffice.PreviewProps.facts,
  "invoice-recipient-change": InvoiceRecipientChange.PreviewProps.facts,
  "new-terms": NewTerms.PreviewProps.facts,
  "recipient-answered": RecipientAnswered.PreviewProps.facts,
  "access-added": AccessAdded.PreviewProps.facts,
  "employee-invited": EmployeeInvited.PreviewProps.facts,
  "office-opened": OfficeOpened.PreviewProps.facts,
  "office-application": OfficeApplication.PreviewProps.facts,
  "office-decision": OfficeDecision.PreviewProps.facts,
  "erasure-ahead": ErasureAhead.PreviewProps.facts,
  "operator-asked": OperatorAsked.PreviewProps.facts,
  "employee-gone": EmployeeGone.PreviewProps.facts,
  "company-user-invited": CompanyUserInvited.PreviewProps.facts,
  "company-users-changed": CompanyUsersChanged.PreviewProps.facts,
  "company-renamed": CompanyRenamed.PreviewProps.facts,
  "name-proposed": NameProposed.PreviewProps.facts,
  "name-answered": NameAnswered.PreviewProps.facts,
  "administrator-proposed": AdministratorProposed.PreviewProps.facts,
  "proposal-closed": ProposalClosed.PreviewProps.facts,
  "claim-closed": ClaimClosed.PreviewProps.facts,
  "document-answered": DocumentAnswered.PreviewProps.facts,
  "document-asks": DocumentAsks.PreviewProps.facts,
  "documents-received": DocumentsReceived.PreviewProps.facts,
  "document-stopped": DocumentStopped.PreviewProps.facts,
  "second-factor-changed": SecondFactorChanged.PreviewProps.facts,
  "sign-in-code": SignInCode.PreviewProps.facts,
} satisfies { [Kind in LetterKind]: LetterFacts[Kind] };
