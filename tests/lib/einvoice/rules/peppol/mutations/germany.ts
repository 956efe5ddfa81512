import { beforeSeller, soldFrom } from "./abroad.ts";
import type { Changed, Mutations } from "./changed.ts";
import { giro } from "./invoices.ts";

const seller = { country: "DE", vat: "DE123456789", scheme: "0204", number: "04011000-12345-03" };
const buyer = { ...seller, vat: "DE987654321", number: "05315-1234-56" };
const within = soldFrom(seller, { to: buyer });

const iban = "DE89370400440532013000";
const account = `<cac:PayeeFinancialAccount><cbc:ID>${iban}</cbc:ID></cac:PayeeFinancialAccount>`;
const card =
  "<cac:CardAccount><cbc:PrimaryAccountNumberID>1234</cbc:PrimaryAccountNumberID><cbc:NetworkID>VISA</cbc:NetworkID></cac:CardAccount>";
const payer = `<cac:PayerFinancialAccount><cbc:ID>${iban}</cbc:ID></cac:PayerFinancialAccount>`;
const mandate = `<cac:PaymentMandate><cbc:ID>M-1</cbc:ID>${payer}</cac:PaymentMandate>`;
const creditor = '<cac:PartyIdentification><cbc:ID schemeID="SEPA">DE98ZZZ09999999999</cbc:ID></cac:PartyIdentification>';
const sellerAddress = `${seller.number}</cbc:EndpointID>`;
const paid = (code: string, how: string): Changed => within.with(giro, `<cbc:PaymentMeansCode>${code}</cbc:PaymentMeansCode>${how}`);
const byTransfer = paid("58", account);
const byCard = paid("48", card);
const byDebit = paid("59", mandate).with(sellerAddress, `${sellerAddress}${creditor}`);

const delivered = within.with(
  "</cbc:ActualDeliveryDate>",
  "</cbc:ActualDeliveryDate><cac:DeliveryLocation><cac:Address><cbc:CityName>Kiel</cbc:CityName><cbc:PostalZone>24103</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:Address></cac:DeliveryLocation>",
);
const corrected = within.with("<cbc:InvoiceTypeCode>380", "<cbc:InvoiceTypeCode>384");
const reference =
  "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>2026-1040</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>";
const file = (id: string, name: string) =>
  `<cac:AdditionalDocumentReference><cbc:ID>${id}</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="${name}">YTti</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`;
const linked = beforeSeller(
  within,
  "<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment><cac:ExternalReference><cbc:URI>https://hagg.example/1</cbc:URI></cac:ExternalReference></cac:Attachment></cac:AdditionalDocumentReference>",
);
const terms = "30 dagar netto. Dröjsmålsränta enligt räntelagen.";

export const germany: Mutations = {
  "DE-R-001": within.without(`<cac:PaymentMeans>${giro}</cac:PaymentMeans>`),
  "DE-R-002": within.without(
    "<cac:Contact><cbc:Name>Sara Hägg</cbc:Name><cbc:Telephone>090-123 45 67</cbc:Telephone><cbc:ElectronicMail>faktura@haggbjork.example</cbc:ElectronicMail></cac:Contact>",
  ),
  "DE-R-003": within.with("<cbc:CityName>Umeå</cbc:CityName><cbc:PostalZone>90330", "<cbc:PostalZone>90330"),
  "DE-R-004": within.without("<cbc:PostalZone>90330</cbc:PostalZone>"),
  "DE-R-005": within.without("<cbc:Name>Sara Hägg</cbc:Name>"),
  "DE-R-006": within.without("<cbc:Telephone>090-123 45 67</cbc:Telephone>").also("DE-R-027", "no number has no figures"),
  "DE-R-007": within
    .without("<cbc:ElectronicMail>faktura@haggbjork.example</cbc:ElectronicMail>")
    .also("DE-R-028", "no address is no right one"),
  "DE-R-008": within.with("<cbc:CityName>Umeå</cbc:CityName><cbc:PostalZone>90326", "<cbc:PostalZone>90326"),
  "DE-R-009": within.without("<cbc:PostalZone>90326</cbc:PostalZone>"),
  "DE-R-010": delivered.without("<cbc:CityName>Kiel</cbc:CityName>"),
  "DE-R-011": delivered.without("<cbc:PostalZone>24103</cbc:PostalZone>"),
  "DE-R-014": within
    .with("<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent>", "<cac:TaxCategory><cbc:ID>S</cbc:ID>")
    .also("BR-48", "the same, of EN 16931")
    .also("BR-CO-17", "VAT is not counted without a rate")
    .also("BR-S-09", "VAT is not counted without a rate"),
  "DE-R-015": beforeSeller(within, "<cac:OrderReference><cbc:ID>B-77</cbc:ID></cac:OrderReference>").without(
    "<cbc:BuyerReference>Ali Rezaei</cbc:BuyerReference>",
  ),
  "DE-R-016": within
    .without(
      "<cac:PartyTaxScheme><cbc:CompanyID>DE123456789</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>",
    )
    .also("BR-S-02", "the same for the standard rate, of EN 16931"),
  "DE-R-017": within.with("<cbc:InvoiceTypeCode>380", "<cbc:InvoiceTypeCode>383"),
  "DE-R-018": within.with(terms, "#SKONTO#TAGE=14#PROZENT=2.00#\n").with("PROZENT=2.00", "PROZENT=2"),
  "DE-R-019": byTransfer.with(iban, "DE89370400440532013001"),
  "DE-R-020": byDebit.with(iban, "DE89370400440532013001"),
  "DE-R-022": beforeSeller(within, `${file("1", "tid.csv")}${file("2", "resor.csv")}`).with("resor.csv", "tid.csv"),
  "DE-R-023-1": paid("30", account).without(account).also("BR-61", "the same, of EN 16931"),
  "DE-R-023-2": byTransfer.with(account, `${card}${account}`),
  "DE-R-024-1": byCard.without(card),
  "DE-R-024-2": byCard.with(card, `${card}${account}`),
  "DE-R-025-1": byDebit
    .without(mandate)
    .also("DE-R-020", "no account is no right one")
    .also("PEPPOL-EN16931-R061", "a direct debit has a mandate everywhere"),
  "DE-R-025-2": byDebit.with(mandate, `${account}${mandate}`),
  "DE-R-026": beforeSeller(corrected, reference).without(reference),
  "DE-R-027": within.with("090-123 45 67", "växeln"),
  "DE-R-028": within.with("faktura@haggbjork.example", "faktura@haggbjork"),
  "DE-R-030": byDebit.without(creditor),
  "DE-R-031": byDebit.without(payer).also("DE-R-020", "no account is no right one"),
  "DE-R-T02": linked.with("https://hagg.example/1", "hagg.example/1"),
};
