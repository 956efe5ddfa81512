import { example, type Mutations } from "./changed.ts";
import { base } from "./invoices.ts";

const vatNumber = "<cbc:CompanyID>SE559100410501</cbc:CompanyID>";
const organisationNumber = '<cbc:CompanyID schemeID="0007">5591004105</cbc:CompanyID>';
const plusgiro = example("plusgiro");

/** A charge of nothing on the whole invoice. */
const charged = base
  .with(
    "<cac:TaxTotal>",
    '<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Frakt</cbc:AllowanceChargeReason><cbc:Amount currencyID="SEK">0.00</cbc:Amount><cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25.0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:AllowanceCharge><cac:TaxTotal>',
  )
  .with("<cbc:PayableAmount", '<cbc:ChargeTotalAmount currencyID="SEK">0.00</cbc:ChargeTotalAmount><cbc:PayableAmount');

export const sweden: Mutations = {
  "SE-R-001": base.with(vatNumber, "<cbc:CompanyID>SE5591004105</cbc:CompanyID>"),
  "SE-R-002": base.with(vatNumber, "<cbc:CompanyID>SE559100-41051</cbc:CompanyID>"),
  "SE-R-003": base
    .with(organisationNumber, "<cbc:CompanyID>55910041AB</cbc:CompanyID>")
    .also("SE-R-013", "what is no number has no check digit"),
  "SE-R-004": base.with(organisationNumber, "<cbc:CompanyID>559100410501</cbc:CompanyID>"),
  "SE-R-005": base.with("Godkänd för F-skatt", "Innehar F-skattsedel"),
  "SE-R-006": charged.with("<cbc:Percent>25.0", "<cbc:Percent>24.0"),
  "SE-R-007": plusgiro.with("<cbc:ID>4123451</cbc:ID>", "<cbc:ID>412345-1</cbc:ID>"),
  "SE-R-008": base.with("<cbc:ID>5501234</cbc:ID>", "<cbc:ID>550-1234</cbc:ID>"),
  "SE-R-009": base.with("<cbc:ID>5501234</cbc:ID>", "<cbc:ID>550123</cbc:ID>"),
  "SE-R-010": plusgiro.with("<cbc:ID>4123451</cbc:ID>", "<cbc:ID>412345123</cbc:ID>"),
  "SE-R-011": base.with("<cbc:PaymentMeansCode>30", "<cbc:PaymentMeansCode>50"),
  "SE-R-012": base.with("<cbc:PaymentMeansCode>30", "<cbc:PaymentMeansCode>31"),
  "SE-R-013": base.with(organisationNumber, "<cbc:CompanyID>5591004106</cbc:CompanyID>"),
};
