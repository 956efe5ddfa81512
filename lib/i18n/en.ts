import access from "./en/access.json" with { type: "json" };
import activate from "./en/activate.json" with { type: "json" };
import answerDocument from "./en/answer-document.json" with { type: "json" };
import audit from "./en/audit.json" with { type: "json" };
import changes from "./en/changes.json" with { type: "json" };
import check from "./en/check.json" with { type: "json" };
import collaboration from "./en/collaboration.json" with { type: "json" };
import collaborations from "./en/collaborations.json" with { type: "json" };
import customer from "./en/customer.json" with { type: "json" };
import customers from "./en/customers.json" with { type: "json" };
import document from "./en/document.json" with { type: "json" };
import documents from "./en/documents.json" with { type: "json" };
import einvoiceKinds from "./en/einvoice/kinds.json" with { type: "json" };
import einvoiceRefusals from "./en/einvoice/refusals.json" with { type: "json" };
import einvoiceRulesEurope from "./en/einvoice/rules/europe.json" with { type: "json" };
import einvoiceRulesGermany from "./en/einvoice/rules/germany.json" with { type: "json" };
import einvoiceRulesHints from "./en/einvoice/rules/hints.json" with { type: "json" };
import einvoiceRulesIdentifiers from "./en/einvoice/rules/identifiers.json" with { type: "json" };
import einvoiceRulesInvoice from "./en/einvoice/rules/invoice.json" with { type: "json" };
import einvoiceRulesNordic from "./en/einvoice/rules/nordic.json" with { type: "json" };
import einvoiceRulesOwn from "./en/einvoice/rules/own.json" with { type: "json" };
import einvoiceRulesPeppol from "./en/einvoice/rules/peppol.json" with { type: "json" };
import einvoiceRulesSweden from "./en/einvoice/rules/sweden.json" with { type: "json" };
import einvoiceRulesSyntax from "./en/einvoice/rules/syntax.json" with { type: "json" };
import ending from "./en/ending.json" with { type: "json" };
import errors from "./en/errors.json" with { type: "json" };
import imports from "./en/imports.json" with { type: "json" };
import invitation from "./en/invitation.json" with { type: "json" };
import invoiceSheet from "./en/invoice-sheet.json" with { type: "json" };
import join from "./en/join.json" with { type: "json" };
import letterFates from "./en/letter-fates.json" with { type: "json" };
import letterAnswers from "./en/letters/answers.json" with { type: "json" };
import letterCollaborations from "./en/letters/collaborations.json" with { type: "json" };
import letterDocuments from "./en/letters/documents.json" with { type: "json" };
import letterFrame from "./en/letters/frame.json" with { type: "json" };
import letterMailbox from "./en/letters/mailbox.json" with { type: "json" };
import letterPeople from "./en/letters/people.json" with { type: "json" };
import letterRequests from "./en/letters/requests.json" with { type: "json" };
import my from "./en/my.json" with { type: "json" };
import notMe from "./en/not-me.json" with { type: "json" };
import ownData from "./en/own-data.json" with { type: "json" };
import places from "./en/places.json" with { type: "json" };
import proposal from "./en/proposal.json" with { type: "json" };
import receipt from "./en/receipt.json" with { type: "json" };
import sendDocument from "./en/send-document.json" with { type: "json" };
import services from "./en/services.json" with { type: "json" };
import settingsEmployees from "./en/settings/employees.json" with { type: "json" };
import settingsFrame from "./en/settings/frame.json" with { type: "json" };
import settingsOffice from "./en/settings/office.json" with { type: "json" };
import settingsSignIn from "./en/settings/sign-in.json" with { type: "json" };
import settingsTasks from "./en/settings/tasks.json" with { type: "json" };
import signIn from "./en/sign-in.json" with { type: "json" };
import ui from "./en/ui.json" with { type: "json" };
import users from "./en/users.json" with { type: "json" };

/** Each file holds its keys whole; what stands in a folder stands below the key that the folder is called. */
export const en = {
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
