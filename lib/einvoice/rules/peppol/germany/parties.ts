import { at } from "#lib/einvoice/rules/context.ts";
import { type Rule, rule } from "#lib/einvoice/rules/rule.ts";
import { filled, has } from "#lib/einvoice/xml/select.ts";
import { textAt } from "#lib/einvoice/xml/text.ts";

const seller = "AccountingSupplierParty/Party";
const contacts = at(`${seller}/Contact`);
const sellerAddresses = at(`${seller}/PostalAddress`);
const buyerAddresses = at("AccountingCustomerParty/Party/PostalAddress");
const deliveryAddresses = at("Delivery/DeliveryLocation/Address");

/** One @, something before it, and a domain with a dot and no empty names. */
const email = /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/;

/** Who is to be reached, and where. */
export const germanParties: readonly Rule[] = [
  rule("DE-R-002", "fatal", "BG-6", at("AccountingSupplierParty"), (supplier) => has(supplier, "Party/Contact")),
  rule("DE-R-003", "fatal", "BT-37", sellerAddresses, (address) => filled(address, "CityName")),
  rule("DE-R-004", "fatal", "BT-38", sellerAddresses, (address) => filled(address, "PostalZone")),
  rule("DE-R-005", "fatal", "BT-41", contacts, (contact) => filled(contact, "Name")),
  rule("DE-R-006", "fatal", "BT-42", contacts, (contact) => filled(contact, "Telephone")),
  rule("DE-R-007", "fatal", "BT-43", contacts, (contact) => filled(contact, "ElectronicMail")),
  rule("DE-R-008", "fatal", "BT-52", buyerAddresses, (address) => filled(address, "CityName")),
  rule("DE-R-009", "fatal", "BT-53", buyerAddresses, (address) => filled(address, "PostalZone")),
  rule("DE-R-010", "fatal", "BT-77", deliveryAddresses, (address) => filled(address, "CityName")),
  rule("DE-R-011", "fatal", "BT-78", deliveryAddresses, (address) => filled(address, "PostalZone")),
  rule("DE-R-027", "warning", "BT-42", contacts, (contact) => /(\D*\d){3}/.test(textAt(contact, "Telephone"))),
  rule("DE-R-028", "warning", "BT-43", contacts, (contact) => email.test(textAt(contact, "ElectronicMail"))),
];
