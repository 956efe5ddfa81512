import access from "./sv/access.json" with { type: "json" };
import activate from "./sv/activate.json" with { type: "json" };
import answerDocument from "./sv/answer-document.json" with { type: "json" };
import audit from "./sv/audit.json" with { type: "json" };
import changes from "./sv/changes.json" with { type: "json" };
import check from "./sv/check.json" with { type: "json" };
import collaboration from "./sv/collaboration.json" with { type: "json" };
import collaborations from "./sv/collaborations.json" with { type: "json" };
import customer from "./sv/customer.json" with { type: "json" };
import customers from "./sv/customers.json" with { type: "json" };
import document from "./sv/document.json" with { type: "json" };
import documents from "./sv/documents.json" with { type: "json" };
import einvoiceKinds from "./sv/einvoice/kinds.json" with { type: "json" };
import einvoiceRefusals from "./sv/einvoice/refusals.json" with { type: "json" };
import einvoiceRulesEurope from "./sv/einvoice/rules/europe.json" with { type: "json" };
import einvoiceRulesGermany from "./sv/einvoice/rules/germany.json" with { type: "json" };
import einvoiceRulesHints from "./sv/einvoice/rules/hints.json" with { type: "json" };
import einvoiceRulesIdentifiers from "./sv/einvoice/rules/identifiers.json" with { type: "json" };
import einvoiceRulesInvoice from "./sv/einvoice/rules/invoice.json" with { type: "json" };
import einvoiceRulesNordic from "./sv/einvoice/rules/nordic.json" with { type: "json" };
import einvoiceRulesOwn from "./sv/einvoice/rules/own.json" with { type: "json" };
import einvoiceRulesPeppol from "./sv/einvoice/rules/peppol.json" with { type: "json" };
import einvoiceRulesSweden from "./sv/einvoice/rules/sweden.json" with { type: "json" };
import einvoiceRulesSyntax from "./sv/einvoice/rules/syntax.json" with { type: "json" };
import ending from "./sv/ending.json" with { type: "json" };
import errors from "./sv/errors.json" with { type: "json" };
import imports from "./sv/imports.json" with { type: "json" };
import invitation from "./sv/invitation.json" with { type: "json" };
import invoiceSheet from "./sv/invoice-sheet.json" with { type: "json" };
import join from "./sv/join.json" with { type: "json" };
import letterFates from "./sv/letter-fates.json" with { type: "json" };
import letterAnswers from "./sv/letters/answers.json" with { type: "json" };
import letterCollaborations from "./sv/letters/collaborations.json" with { type: "json" };
import letterDocuments from "./sv/letters/documents.json" with { type: "json" };
import letterFrame from "./sv/letters/frame.json" with { type: "json" };
import letterMailbox from "./sv/letters/mailbox.json" with { type: "json" };
import letterPeople from "./sv/letters/people.json" with { type: "json" };
import letterRequests from "./sv/letters/requests.json" with { type: "json" };
import my from "./sv/my.json" with { type: "json" };
import notMe from "./sv/not-me.json" with { type: "json" };
import ownData from "./sv/own-data.json" with { type: "json" };
import places from "./sv/places.json" with { type: "json" };
import proposal from "./sv/proposal.json" with { type: "json" };
import receipt from "./sv/receipt.json" with { type: "json" };
import sendDocument from "./sv/send-document.json" with { type: "json" };
import services from "./sv/services.json" with { type: "json" };
import settingsEmployees from "./sv/settings/employees.json" with { type: "json" };
import settingsFrame from "./sv/settings/frame.json" with { type: "json" };
import settingsOffice from "./sv/settings/office.json" with { type: "json" };
import settingsSignIn from "./sv/settings/sign-in.json" with { type: "json" };
import settingsTasks from "./sv/settings/tasks.json" with { type: "json" };
import signIn from "./sv/sign-in.json" with { type: "json" };
import ui from "./sv/ui.json" with { type: "json" };
import users from "./sv/users.json" with { type: "json" };

/** Each file holds its keys whole; what stands in a folder stands below the key that the folder is called. */
export const sv = {
  ...access,
  ...activate,
  ...answerDocument,
  ...audit,
  ...changes,
  ...check,
  ...collaboration,
  ...collaborations,
  ...customer,
  ...customers,
  ...document,
  ...documents,
  ...ending,
  ...errors,
  ...imports,
  ...invitation,
  ...invoiceSheet,
  ...join,
  ...letterFates,
  ...my,
  ...notMe,
  ...ownData,
  ...places,
  ...proposal,
  ...receipt,
  ...sendDocument,
  ...services,
  ...signIn,
  ...ui,
  ...users,
  einvoice: {
    ...einvoiceKinds,
    ...einvoiceRefusals,
    rules: {
      ...einvoiceRulesInvoice,
      ...einvoiceRulesSyntax,
      ...einvoiceRulesPeppol,
      ...einvoiceRulesIdentifiers,
      ...einvoiceRulesSweden,
      ...einvoiceRulesNordic,
      ...einvoiceRulesEurope,
      ...einvoiceRulesGermany,
      ...einvoiceRulesHints,
      ...einvoiceRulesOwn,
    },
  },
  letters: {
    ...letterFrame,
    ...letterRequests,
    ...letterAnswers,
    ...letterCollaborations,
    ...letterDocuments,
    ...letterPeople,
    ...letterMailbox,
  },
  settings: { ...settingsFrame, ...settingsEmployees, ...settingsTasks, ...settingsOffice, ...settingsSignIn },
};
