import { beforeSeller, soldFrom, withLegalScheme } from "./abroad.ts";
import type { Mutations } from "./changed.ts";
import { giro } from "./invoices.ts";

const dutch = { country: "NL", vat: "NL123456789B01", scheme: "0106", number: "12345678" };
const dutchBuyer = { ...dutch, vat: "NL987654321B01", number: "87654321" };
const withinNetherlands = soldFrom(dutch, { to: dutchBuyer });
const creditedFromNetherlands = soldFrom(dutch, { of: "credit-note" });
const correction =
  "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>2026-1041</cbc:ID><cbc:IssueDate>2026-11-20</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>";
const represented = withinNetherlands.with(
  "<cac:Delivery>",
  "<cac:TaxRepresentativeParty><cac:PartyName><cbc:Name>Van Dijk Belastingen</cbc:Name></cac:PartyName><cac:PostalAddress><cbc:StreetName>Keizersgracht 1</cbc:StreetName><cbc:CityName>Amsterdam</cbc:CityName><cbc:PostalZone>1015 AA</cbc:PostalZone><cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country></cac:PostalAddress><cac:PartyTaxScheme><cbc:CompanyID>NL111222333B01</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme></cac:TaxRepresentativeParty><cac:Delivery>",
);
const order = "<cac:OrderReference><cbc:ID>B-77</cbc:ID></cac:OrderReference>";
const ordered = beforeSeller(withinNetherlands, order).with(
  "<cac:Item><cbc:Name>Montering",
  "<cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference><cac:Item><cbc:Name>Montering",
);

export const netherlands: Mutations = {
  "NL-R-001": creditedFromNetherlands.without(correction),
  "NL-R-002": withinNetherlands.without("<cbc:StreetName>Sågverksgatan 12</cbc:StreetName>"),
  "NL-R-003": withLegalScheme(withinNetherlands, dutch, "0002"),
  "NL-R-004": withinNetherlands.without("<cbc:StreetName>Storgatan 44</cbc:StreetName>"),
  "NL-R-005": withLegalScheme(withinNetherlands, dutchBuyer, "0002"),
  "NL-R-006": represented.without("<cbc:StreetName>Keizersgracht 1</cbc:StreetName>"),
  "NL-R-007": withinNetherlands.without(`<cac:PaymentMeans>${giro}</cac:PaymentMeans>`),
  "NL-R-008": withinNetherlands.with("<cbc:PaymentMeansCode>30", "<cbc:PaymentMeansCode>31"),
  "NL-R-009": ordered.without(order),
};

const italian = { country: "IT", vat: "IT12345670017", scheme: "0211", number: "IT12345670017" };
const taxCode =
  "<cac:PartyTaxScheme><cbc:CompanyID>12345670017</cbc:CompanyID><cac:TaxScheme><cbc:ID>TAX</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>";
const fromItaly = soldFrom(italian).with(
  "<cac:PartyLegalEntity><cbc:RegistrationName>Hägg",
  `${taxCode}<cac:PartyLegalEntity><cbc:RegistrationName>Hägg`,
);

export const italy: Mutations = {
  "IT-R-001": fromItaly.with("<cbc:CompanyID>12345670017<", "<cbc:CompanyID>1234567001<"),
  "IT-R-002": fromItaly.without("<cbc:StreetName>Sågverksgatan 12</cbc:StreetName>"),
  "IT-R-003": fromItaly.with("<cbc:CityName>Umeå</cbc:CityName><cbc:PostalZone>90330", "<cbc:PostalZone>90330"),
  "IT-R-004": fromItaly.without("<cbc:PostalZone>90330</cbc:PostalZone>"),
};

const greek = { country: "GR", vat: "EL123456783", scheme: "9933", number: "123456783" };
const greekBuyer = { ...greek, vat: "EL987654324", number: "987654324" };
const mark =
  "<cac:AdditionalDocumentReference><cbc:ID>400001234567890</cbc:ID><cbc:DocumentDescription>##M.AR.K##</cbc:DocumentDescription></cac:AdditionalDocumentReference>";
const uri = "<cbc:URI>https://mydata.example/400001234567890</cbc:URI>";
const link = `<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cbc:DocumentDescription>##INVOICE|URL##</cbc:DocumentDescription><cac:Attachment><cac:ExternalReference>${uri}</cac:ExternalReference></cac:Attachment></cac:AdditionalDocumentReference>`;
const sellerName = "<cac:PartyName><cbc:Name>Hägg</cbc:Name></cac:PartyName>";
const buyerName = "<cac:PartyName><cbc:Name>Norrsken</cbc:Name></cac:PartyName>";
const withoutLegalScheme = ' schemeID="9933">';
const withinGreece = beforeSeller(soldFrom(greek, { to: greekBuyer }), `${mark}${link}`)
  .with(`<cbc:CompanyID${withoutLegalScheme}123456783`, "<cbc:CompanyID>123456783")
  .with(`<cbc:CompanyID${withoutLegalScheme}987654324`, "<cbc:CompanyID>987654324")
  .with("<cbc:ID>2026-1041</cbc:ID>", "<cbc:ID>123456783|20/11/2026|0|1.1|A|1041</cbc:ID>")
  .with("123456783</cbc:EndpointID>", `123456783</cbc:EndpointID>${sellerName}`)
  .with("987654324</cbc:EndpointID>", `987654324</cbc:EndpointID>${buyerName}`);
const numbered = (number: string) => withinGreece.with("123456783|20/11/2026|0|1.1|A|1041", number);
const secondLink = "a link that is there twice is not there exactly once";

export const greece: Mutations = {
  "GR-R-001-1": numbered("123456783|20/11/2026|0|1.1|A|1041|"),
  "GR-R-001-2": numbered("987654324|20/11/2026|0|1.1|A|1041"),
  "GR-R-001-3": numbered("123456783|21/11/2026|0|1.1|A|1041"),
  "GR-R-001-4": numbered("123456783|20/11/2026|-1|1.1|A|1041"),
  "GR-R-001-5": numbered("123456783|20/11/2026|0|1.2|A|1041"),
  "GR-R-001-6": numbered("123456783|20/11/2026|0|1.1||1041"),
  "GR-R-001-7": numbered("123456783|20/11/2026|0|1.1|A|"),
  "GR-R-002": withinGreece.without(sellerName),
  "GR-R-003": withinGreece
    .with("<cbc:CompanyID>EL123456783<", "<cbc:CompanyID>GR123456783<")
    .also("GR-S-011", "the warning asks for the same"),
  "GR-S-011": { nothing: "GR-R-003 and the rule that a seller has one VAT number ask for what it warns of" },
  "GR-R-004-1": withinGreece.without(mark),
  "GR-R-004-2": withinGreece.with("<cbc:ID>400001234567890<", "<cbc:ID>M400001234567890<"),
  "GR-R-005": withinGreece.without(buyerName),
  "GR-R-006": withinGreece.with("<cbc:CompanyID>EL987654324<", "<cbc:CompanyID>EL987654325<"),
  "GR-S-008-1": withinGreece.without(link),
  "GR-R-008-2": withinGreece.with(link, `${link}${link}`).also("GR-S-008-1", secondLink),
  "GR-R-008-3": withinGreece
    .with(`<cac:ExternalReference>${uri}</cac:ExternalReference>`, "<cac:ExternalReference/>")
    .also("PEPPOL-EN16931-R008", "what is not said is empty"),
  "GR-R-009": withinGreece.with('<cbc:EndpointID schemeID="9933">123456783', '<cbc:EndpointID schemeID="9933">123456784'),
  "GR-R-010": withinGreece.with('<cbc:EndpointID schemeID="9933">987654324', '<cbc:EndpointID schemeID="9933">987654325'),
};
