import { written } from "#lib/einvoice/codelists/lists.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { all, first, has } from "#lib/einvoice/xml/select.ts";
import { at, once, only, under } from "../context.ts";
import { atRoot, each, type Rule } from "../rule.ts";
import { both, carries, fatal, fills, holds } from "./ground/conditions.ts";
import { buyer, isVat, seller, vatIn } from "./ground/kinds.ts";

const textsOfSeller = (path: string) => once(({ root }) => new Set(all(root, `${seller}/${path}`).map(({ text }) => text)));
const namesOfSeller = textsOfSeller("PartyName/Name");
const numbersOfSeller = textsOfSeller("PartyIdentification/ID");
const representatives = each("TaxRepresentativeParty");

export const partyRules: Rule[] = [
  fatal("BR-06", "BT-27", atRoot, fills(`${seller}/PartyLegalEntity/RegistrationName`)),
  fatal("BR-07", "BT-44", atRoot, fills(`${buyer}/PartyLegalEntity/RegistrationName`)),
  fatal("BR-08", "BG-5", atRoot, holds(`${seller}/PostalAddress`)),
  fatal("BR-09", "BT-40", at(`${seller}/PostalAddress`), fills("Country/IdentificationCode")),
  fatal("BR-10", "BG-8", atRoot, holds(`${buyer}/PostalAddress`)),
  fatal("BR-11", "BT-55", at(`${buyer}/PostalAddress`), fills("Country/IdentificationCode")),
  fatal("BR-17", "BT-59", each("PayeeParty"), both(holds("PartyName/Name"), isNotTheSeller)),
  fatal("BR-18", "BT-62", representatives, fills("PartyName/Name")),
  fatal("BR-19", "BG-12", representatives, holds("PostalAddress")),
  fatal("BR-20", "BT-69", under("TaxRepresentativeParty", "PostalAddress"), fills("Country/IdentificationCode")),
  fatal("BR-56", "BT-63", representatives, (party) => vatIn(party, "PartyTaxScheme").some((scheme) => has(scheme, "CompanyID"))),
  fatal("BR-57", "BT-80", under("Delivery", "DeliveryLocation/Address"), holds("Country/IdentificationCode")),
  fatal("BR-62", "BT-34-1", at(`${seller}/EndpointID`), carries("schemeID")),
  fatal("BR-63", "BT-49-1", at(`${buyer}/EndpointID`), carries("schemeID")),
  fatal("BR-CO-09", "BT-31 BT-48 BT-63", only(each("PartyTaxScheme"), isVat), beginsWithItsCountry),
  fatal("BR-CO-26", "BT-29 BT-30 BT-31", each("AccountingSupplierParty"), isIdentified),
];

/** By what the seller is called, not by its registered name, which is compared elsewhere. */
function isNotTheSeller(payee: Element, invoice: Document): boolean {
  const isSellers = (path: string, texts: Set<string>) => all(payee, path).some(({ text }) => texts.has(text));
  return !isSellers("PartyName/Name", namesOfSeller(invoice)) && !isSellers("PartyIdentification/ID", numbersOfSeller(invoice));
}

const prefixes = ` ${written("vatPrefixes")} `;

/** As the official rule has it, which looks for two characters in the list as one text: "A " is found there too, and so is nothing. */
function beginsWithItsCountry(registration: Element): boolean {
  const number = first(registration, "CompanyID")?.text ?? "";
  return prefixes.includes([...number].slice(0, 2).join(""));
}

/** A collector's reference for direct debit (SEPA) says nothing of who the seller is. */
function isIdentified(supplier: Element): boolean {
  const numbers = all(supplier, "Party/PartyIdentification/ID").filter(({ attributes }) => attributes.schemeID !== "SEPA");
  const registered = vatIn(supplier, "Party/PartyTaxScheme").some((scheme) => has(scheme, "CompanyID"));
  return registered || numbers.length > 0 || has(supplier, "Party/PartyLegalEntity/CompanyID");
}
