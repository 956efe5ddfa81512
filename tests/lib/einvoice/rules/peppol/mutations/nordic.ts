import { beforeSeller, soldFrom, withLegalScheme } from "./abroad.ts";
import type { Mutations } from "./changed.ts";
import { giro, inFirstLineOf } from "./invoices.ts";

const norwegian = { country: "NO", vat: "NO974760673MVA", scheme: "0192", number: "974760673" };
const register =
  "<cac:PartyTaxScheme><cbc:CompanyID>Foretaksregisteret</cbc:CompanyID><cac:TaxScheme><cbc:ID>TAX</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>";
const fromNorway = soldFrom(norwegian).with(
  "<cac:PartyLegalEntity><cbc:RegistrationName>Hägg",
  `${register}<cac:PartyLegalEntity><cbc:RegistrationName>Hägg`,
);

export const norway: Mutations = {
  "NO-R-001": fromNorway.with("NO974760673MVA", "NO974760674MVA"),
  "NO-R-002": fromNorway.with("Foretaksregisteret", "Brønnøysundregistrene"),
};

const icelander = { country: "IS", vat: "IS12345", scheme: "0196", number: "5501011234" };
const buyer = { ...icelander, vat: "IS54321", number: "5601014321" };
const withinIceland = soldFrom(icelander, { to: buyer });
const accountOf = (code: string) =>
  withinIceland.with(
    giro,
    `<cbc:PaymentMeansCode>${code}</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>013326001234</cbc:ID></cac:PayeeFinancialAccount>`,
  );
const finalDay =
  "<cac:AdditionalDocumentReference><cbc:ID>2026-12-28</cbc:ID><cbc:DocumentDescription>EINDAGI</cbc:DocumentDescription></cac:AdditionalDocumentReference>";
const withFinalDay = beforeSeller(withinIceland, finalDay);
const due = "<cbc:DueDate>2026-12-20</cbc:DueDate>";

export const iceland: Mutations = {
  "IS-R-001": withinIceland.with("<cbc:InvoiceTypeCode>380", "<cbc:InvoiceTypeCode>383"),
  "IS-R-002": withLegalScheme(withinIceland, icelander, "0002"),
  "IS-R-003": withinIceland.without("<cbc:StreetName>Sågverksgatan 12</cbc:StreetName>"),
  "IS-R-004": withLegalScheme(withinIceland, buyer, "0002"),
  "IS-R-005": withinIceland.without("<cbc:StreetName>Storgatan 44</cbc:StreetName>"),
  "IS-R-006": accountOf("9").with("013326001234", "01332601234"),
  "IS-R-007": accountOf("42").with("013326001234", "01332601234"),
  "IS-R-008": withFinalDay.with("<cbc:ID>2026-12-28<", "<cbc:ID>2026-12-32<"),
  "IS-R-009": withFinalDay.without(due).also("IS-R-010", "a day that is not there is not before another"),
  "IS-R-010": withFinalDay.with(due, "<cbc:DueDate>2026-12-29</cbc:DueDate>"),
};

const dane = { country: "DK", vat: "DK12345678", scheme: "0184", number: "DK12345678" };
const danishBuyer = { ...dane, vat: "DK87654321", number: "DK87654321" };
const sellerNumber = '<cbc:CompanyID schemeID="0184">DK12345678</cbc:CompanyID>';
const withBank =
  "<cbc:PaymentMeansCode>42</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>0001234567</cbc:ID><cac:FinancialInstitutionBranch><cbc:ID>1234</cbc:ID></cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount>";
const withinDenmark = soldFrom(dane, { to: danishBuyer }).with(giro, withBank);
const paidBy = (code: string, slip: string) =>
  withinDenmark.with(
    withBank,
    `<cbc:PaymentMeansCode>${code}</cbc:PaymentMeansCode><cbc:PaymentID>${slip}</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>81234567</cbc:ID></cac:PayeeFinancialAccount>`,
  );
const byMandate = withinDenmark.with(
  withBank,
  "<cbc:PaymentMeansCode>49</cbc:PaymentMeansCode><cac:PaymentMandate><cbc:ID>M-1</cbc:ID><cac:PayerFinancialAccount><cbc:ID>0007654321</cbc:ID></cac:PayerFinancialAccount></cac:PaymentMandate>",
);
const tax = inFirstLineOf(
  withinDenmark,
  '<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>ZZZ</cbc:AllowanceChargeReasonCode><cbc:AllowanceChargeReason>3300</cbc:AllowanceChargeReason><cbc:Amount currencyID="SEK">0.00</cbc:Amount></cac:AllowanceCharge>',
);
const firstCategory = "</cac:SellersItemIdentification>";
const classified = withinDenmark.with(
  firstCategory,
  `${firstCategory}<cac:CommodityClassification><cbc:ItemClassificationCode listID="TST" listVersionID="26.08.01">30161801</cbc:ItemClassificationCode></cac:CommodityClassification>`,
);
const knownAs = '<cac:PartyIdentification><cbc:ID schemeID="0088">7350000000009</cbc:ID></cac:PartyIdentification>';
const address = '<cbc:EndpointID schemeID="0184">DK87654321</cbc:EndpointID>';
const credited = soldFrom(dane, { to: danishBuyer, of: "credit-note" }).with(
  '<cbc:PayableAmount currencyID="SEK">4000.00',
  '<cbc:PrepaidAmount currencyID="SEK">4000.00</cbc:PrepaidAmount><cbc:PayableAmount currencyID="SEK">0.00',
);

export const denmark: Mutations = {
  "DK-R-002": withinDenmark.without(sellerNumber),
  "DK-R-003": classified.with("26.08.01", "18.01"),
  "DK-R-004": tax.with(">3300<", ">#3300<"),
  "DK-R-005": withinDenmark.with("<cbc:PaymentMeansCode>42", "<cbc:PaymentMeansCode>30"),
  "DK-R-006": withinDenmark.without("<cac:FinancialInstitutionBranch><cbc:ID>1234</cbc:ID></cac:FinancialInstitutionBranch>"),
  "DK-R-007": byMandate.without("<cac:PayerFinancialAccount><cbc:ID>0007654321</cbc:ID></cac:PayerFinancialAccount>"),
  "DK-R-008": paidBy("50", "01#").with("01#", "71#"),
  "DK-R-009": paidBy("50", "04#1234567890123456").with("04#1234567890123456", "04#123456789012345"),
  "DK-R-010": paidBy("93", "73#").with("73#", "01#"),
  "DK-R-011": paidBy("93", "71#123456789012345").with("71#123456789012345", "71#12345678901234"),
  "DK-R-013": withinDenmark.with(address, `${address}${knownAs}`).with(' schemeID="0088">7350000000009', ">7350000000009"),
  "DK-R-014": withLegalScheme(withinDenmark, dane, "0002"),
  "DK-R-016": credited.with(
    '4000.00</cbc:PrepaidAmount><cbc:PayableAmount currencyID="SEK">0.00',
    '4000.01</cbc:PrepaidAmount><cbc:PayableAmount currencyID="SEK">-0.01',
  ),
  "DK-R-017": withLegalScheme(withinDenmark, danishBuyer, "0002"),
};
