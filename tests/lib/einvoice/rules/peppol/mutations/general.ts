import { example, type Mutations } from "./changed.ts";
import { base, discounted, inFirstLine, inFirstPrice } from "./invoices.ts";

const amount = '<cbc:Amount currencyID="SEK">0.00</cbc:Amount>';
const totals = "<cac:LegalMonetaryTotal>";
const taxTotal = base.xml.slice(base.xml.indexOf("<cac:TaxTotal>"), base.xml.indexOf(totals));
const project =
  "<cac:AdditionalDocumentReference><cbc:ID>P-1</cbc:ID><cbc:DocumentTypeCode>50</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>";
const meter =
  "<cac:DocumentReference><cbc:ID>735999114007</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:DocumentReference>";
const period = (start: string, end: string) =>
  `<cac:InvoicePeriod><cbc:StartDate>${start}</cbc:StartDate><cbc:EndDate>${end}</cbc:EndDate></cac:InvoicePeriod>`;
const inNovember = inFirstLine(period("2026-11-05", "2026-11-10")).with(
  "<cbc:BuyerReference>Ali Rezaei</cbc:BuyerReference>",
  `<cbc:BuyerReference>Ali Rezaei</cbc:BuyerReference>${period("2026-11-01", "2026-11-30")}`,
);
const offPrice = inFirstPrice(
  `<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator>${amount}<cbc:BaseAmount currencyID="SEK">3200.00</cbc:BaseAmount></cac:AllowanceCharge>`,
);
const perPiece = inFirstPrice('<cbc:BaseQuantity unitCode="C62">1</cbc:BaseQuantity>');
const inEuro = example("foreign-currency");
const creditNote = example("credit-note").with("<cac:AccountingSupplierParty>", `${project}<cac:AccountingSupplierParty>`);

export const general: Mutations = {
  "PEPPOL-EN16931-R001": base
    .without("<cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>")
    .also("PEPPOL-EN16931-R007", "a process that is not said is not known either"),
  "PEPPOL-EN16931-R002": base.with(
    "<cbc:DocumentCurrencyCode>",
    "<cbc:Note>Tack!</cbc:Note><cbc:Note>Välkommen åter!</cbc:Note><cbc:DocumentCurrencyCode>",
  ),
  "PEPPOL-EN16931-R003": base.without("<cbc:BuyerReference>Ali Rezaei</cbc:BuyerReference>"),
  "PEPPOL-EN16931-R004": base.without("#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"),
  "PEPPOL-EN16931-R005": inEuro.with("<cbc:TaxCurrencyCode>SEK", "<cbc:TaxCurrencyCode>EUR"),
  "PEPPOL-EN16931-R007": base.with("poacc:billing:01:1.0", "poacc:billing:99:1.0"),
  "PEPPOL-EN16931-R008": base.with("<cbc:StreetName>Sågverksgatan 12</cbc:StreetName>", "<cbc:StreetName> </cbc:StreetName>"),
  "PEPPOL-EN16931-R010": base.without('<cbc:EndpointID schemeID="0007">5592107337</cbc:EndpointID>'),
  "PEPPOL-EN16931-R020": base.without('<cbc:EndpointID schemeID="0007">5591004105</cbc:EndpointID>'),
  "PEPPOL-EN16931-R040": discounted.with(
    amount,
    `<cbc:MultiplierFactorNumeric>3</cbc:MultiplierFactorNumeric>${amount}<cbc:BaseAmount currencyID="SEK">1.00</cbc:BaseAmount>`,
  ),
  "PEPPOL-EN16931-R041": discounted.with(amount, `<cbc:MultiplierFactorNumeric>5</cbc:MultiplierFactorNumeric>${amount}`),
  "PEPPOL-EN16931-R042": discounted.with(amount, `${amount}<cbc:BaseAmount currencyID="SEK">6400.00</cbc:BaseAmount>`),
  "PEPPOL-EN16931-R043": discounted.with("<cbc:ChargeIndicator>false", "<cbc:ChargeIndicator>0"),
  "PEPPOL-EN16931-R044": offPrice.with("<cbc:ChargeIndicator>false", "<cbc:ChargeIndicator>true"),
  "PEPPOL-EN16931-R046": offPrice.with('<cbc:BaseAmount currencyID="SEK">3200.00', '<cbc:BaseAmount currencyID="SEK">3200.01'),
  "PEPPOL-EN16931-R051": base.with('<cbc:PriceAmount currencyID="SEK">3200.00', '<cbc:PriceAmount currencyID="EUR">3200.00'),
  "PEPPOL-EN16931-R053": base
    .with(taxTotal, `${taxTotal}${taxTotal}`)
    .also("BR-CO-15", "it asks for one total in the currency of the invoice too"),
  "PEPPOL-EN16931-R054": base.with(totals, `<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">231.78</cbc:TaxAmount></cac:TaxTotal>${totals}`),
  "PEPPOL-EN16931-R055": inEuro.with('<cbc:TaxAmount currencyID="SEK">8235.00', '<cbc:TaxAmount currencyID="SEK">-8235.00'),
  "PEPPOL-EN16931-R061": base.with("<cbc:PaymentMeansCode>30", "<cbc:PaymentMeansCode>49"),
  "PEPPOL-EN16931-R080": creditNote.with(project, `${project}${project}`),
  "PEPPOL-EN16931-R100": inFirstLine(meter).with(meter, `${meter}${meter}`).also("UBL-SR-52", "the same, of EN 16931"),
  "PEPPOL-EN16931-R101": inFirstLine(meter).with("<cbc:DocumentTypeCode>130", "<cbc:DocumentTypeCode>50"),
  "PEPPOL-EN16931-R110": inNovember.with("<cbc:StartDate>2026-11-05", "<cbc:StartDate>2026-10-31"),
  "PEPPOL-EN16931-R111": inNovember.with("<cbc:EndDate>2026-11-10", "<cbc:EndDate>2026-12-01"),
  "PEPPOL-EN16931-R120": base.with('<cbc:PriceAmount currencyID="SEK">3200.00', '<cbc:PriceAmount currencyID="SEK">3200.02'),
  "PEPPOL-EN16931-R121": perPiece.with('<cbc:BaseQuantity unitCode="C62">1<', '<cbc:BaseQuantity unitCode="C62">0<'),
  "PEPPOL-EN16931-R130": perPiece.with('<cbc:BaseQuantity unitCode="C62">', '<cbc:BaseQuantity unitCode="KGM">'),
};
