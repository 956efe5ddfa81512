import { beforeSeller } from "./abroad.ts";
import { type Changed, example, type Mutations } from "./changed.ts";
import { base, discounted } from "./invoices.ts";

const reasonCode = (code: string) => `<cbc:AllowanceChargeReasonCode>${code}</cbc:AllowanceChargeReasonCode><cbc:AllowanceChargeReason>`;
const withReason = discounted.with("<cbc:AllowanceChargeReason>", reasonCode("95"));
const charged = discounted
  .with("<cbc:ChargeIndicator>false", "<cbc:ChargeIndicator>true")
  .with("<cbc:AllowanceChargeReason>", reasonCode("FC"));
const withPeriod = base.with(
  "<cac:AccountingSupplierParty>",
  "<cac:InvoicePeriod><cbc:DescriptionCode>35</cbc:DescriptionCode></cac:InvoicePeriod><cac:AccountingSupplierParty>",
);
const withFile = beforeSeller(
  base,
  '<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="tid.csv">YTti</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>',
);
const sameList = "EN 16931 and Peppol both ask for this list";

const reverseCharge = example("reverse-charge");
const exempt = reverseCharge.withEach("<cbc:ID>AE</cbc:ID>", "<cbc:ID>E</cbc:ID>").with("VATEX-EU-AE", "VATEX-EU-132");
const becauseOf = (reason: string): Changed => reverseCharge.with("VATEX-EU-AE", reason);

export const codes: Mutations = {
  "PEPPOL-EN16931-CL001": withFile.with("text/csv", "text/plain").also("BR-CL-24", sameList),
  "PEPPOL-EN16931-CL002": withReason.with(">95<", ">1<").also("BR-CL-19", sameList),
  "PEPPOL-EN16931-CL003": charged.with(">FC<", ">95<").also("BR-CL-20", sameList),
  "PEPPOL-EN16931-CL006": withPeriod.with("<cbc:DescriptionCode>35", "<cbc:DescriptionCode>36").also("BR-CL-06", sameList),
  "PEPPOL-EN16931-CL007": example("foreign-currency").withEach("SEK", "STD"),
  "PEPPOL-EN16931-CL008": base.with('<cbc:EndpointID schemeID="0007">5592107337', '<cbc:EndpointID schemeID="0147">5592107337'),
  "PEPPOL-EN16931-F001": base.with("<cbc:IssueDate>2026-11-20", "<cbc:IssueDate>2026-11-20Z"),
  "PEPPOL-EN16931-P0100": base.with("<cbc:InvoiceTypeCode>380", "<cbc:InvoiceTypeCode>385"),
  "PEPPOL-EN16931-P0101": example("credit-note").with("<cbc:CreditNoteTypeCode>381", "<cbc:CreditNoteTypeCode>308"),
  "PEPPOL-EN16931-P0112": base.with("<cbc:InvoiceTypeCode>380", "<cbc:InvoiceTypeCode>384"),
  "PEPPOL-EN16931-P0104": becauseOf("VATEX-EU-G"),
  "PEPPOL-EN16931-P0105": becauseOf("VATEX-EU-O"),
  "PEPPOL-EN16931-P0106": becauseOf("VATEX-EU-IC"),
  "PEPPOL-EN16931-P0107": exempt.with("VATEX-EU-132", "VATEX-EU-AE"),
  "PEPPOL-EN16931-P0108": becauseOf("VATEX-EU-D"),
  "PEPPOL-EN16931-P0109": becauseOf("VATEX-EU-F"),
  "PEPPOL-EN16931-P0110": becauseOf("VATEX-EU-I"),
  "PEPPOL-EN16931-P0111": becauseOf("VATEX-EU-J"),
};
