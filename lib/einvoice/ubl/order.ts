const beginning = "CustomizationID ProfileID ID IssueDate";
const references = "DespatchDocumentReference ReceiptDocumentReference";
const header = "DocumentCurrencyCode TaxCurrencyCode AccountingCost BuyerReference InvoicePeriod OrderReference BillingReference";
const ending = `AccountingSupplierParty AccountingCustomerParty PayeeParty TaxRepresentativeParty Delivery PaymentMeans PaymentTerms
  AllowanceCharge TaxTotal LegalMonetaryTotal`;

/** What stands at the top of a file, in the order of UBL 2.1. */
export const order = {
  invoice: `${beginning} DueDate InvoiceTypeCode Note TaxPointDate ${header} ${references}
    OriginatorDocumentReference ContractDocumentReference AdditionalDocumentReference ProjectReference ${ending} InvoiceLine`.split(/\s+/),
  "credit-note": `${beginning} TaxPointDate CreditNoteTypeCode Note ${header} ${references}
    ContractDocumentReference AdditionalDocumentReference OriginatorDocumentReference ${ending} CreditNoteLine`.split(/\s+/),
} as const;
