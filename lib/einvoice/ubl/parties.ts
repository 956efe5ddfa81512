import type { Address, Contact, Identifier, Invoice, Party } from "../model/invoice.ts";
import type { Element } from "../xml/element.ts";
import { all, first, trimmed } from "../xml/select.ts";
import { each, type Fields, type Form, identifier, inside, put, text, textAt } from "./form.ts";

const address: Fields<Address> = {
  street: text("StreetName"), // BT-35, 50, 64, 75
  street2: text("AdditionalStreetName"), // BT-36, 51, 65, 76
  city: text("CityName"), // BT-37, 52, 66, 77
  postcode: text("PostalZone"), // BT-38, 53, 67, 78
  region: text("CountrySubentity"), // BT-39, 54, 68, 79
  line: text("AddressLine/Line"), // BT-162, 163, 164, 165
  country: text("Country/IdentificationCode"), // BT-40, 55, 69, 80
};

const contact: Fields<Contact> = {
  name: text("Name"), // BT-41, 56
  telephone: text("Telephone"), // BT-42, 57
  email: text("ElectronicMail"), // BT-43, 58
};

const isForVat = (scheme: Element) => trimmed(first(scheme, "TaxScheme/ID")).toUpperCase() === "VAT";
const taxSchemes = (party: Element) => all(party, "PartyTaxScheme");
const writeTaxScheme = (party: Parameters<typeof put>[0], number: string | undefined, scheme: string) => {
  const registration = put(party, "PartyTaxScheme");
  put(registration, "CompanyID", number);
  put(registration, "TaxScheme/ID", scheme);
};

const vatId: Form<string> = {
  read: (party) => textAt(first(taxSchemes(party).find(isForVat), "CompanyID")),
  write: (number, party) => writeTaxScheme(party, number, "VAT"),
};

const taxRegistration: Form<Identifier> = {
  read: (party) => {
    const other = taxSchemes(party).find((scheme) => !isForVat(scheme));
    const [value, scheme] = [textAt(first(other, "CompanyID")), textAt(first(other, "TaxScheme/ID"))];
    return value === undefined ? undefined : { value, ...(scheme ? { scheme } : {}) };
  },
  write: ({ value, scheme = "" }, party) => writeTaxScheme(party, value, scheme),
};

const party: Fields<Party> = {
  endpoint: identifier("EndpointID"), // BT-34, 49
  ids: each("PartyIdentification", identifier("ID")), // BT-29, 46, 90
  tradingName: text("PartyName/Name"), // BT-28, 45
  address: inside("PostalAddress", address), // BG-5, 8
  vatId, // BT-31, 48
  taxRegistration, // BT-32
  name: text("PartyLegalEntity/RegistrationName"), // BT-27, 44
  registration: identifier("PartyLegalEntity/CompanyID"), // BT-30, 47
  legalForm: text("PartyLegalEntity/CompanyLegalForm"), // BT-33
  contact: inside("Contact", contact), // BG-6, 9
};

export const parties = {
  seller: inside("AccountingSupplierParty/Party", party), // BG-4
  buyer: inside("AccountingCustomerParty/Party", party), // BG-7
  payee: inside<NonNullable<Invoice["payee"]>>("PayeeParty", {
    ids: each("PartyIdentification", identifier("ID")), // BT-60, 90
    name: text("PartyName/Name"), // BT-59
    registration: identifier("PartyLegalEntity/CompanyID"), // BT-61
  }),
  representative: inside<NonNullable<Invoice["representative"]>>("TaxRepresentativeParty", {
    name: text("PartyName/Name"), // BT-62
    address: inside("PostalAddress", address), // BG-12
    vatId, // BT-63
  }),
  delivery: inside<NonNullable<Invoice["delivery"]>>("Delivery", {
    on: text("ActualDeliveryDate"), // BT-72
    location: identifier("DeliveryLocation/ID"), // BT-71
    address: inside("DeliveryLocation/Address", address), // BG-15
    to: text("DeliveryParty/PartyName/Name"), // BT-70
  }),
};
