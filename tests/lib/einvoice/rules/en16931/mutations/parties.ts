import { all, put, remove } from "#tests/lib/einvoice/rules/edits.ts";
import { buyer, seller } from "../starts.ts";
import { breaks, type Mutations, together } from "./mutation.ts";

const representative = "TaxRepresentativeParty";
const name = put(`${representative}/PartyName/Name`, "Skatteombud i Norden AB");
const country = put(`${representative}/PostalAddress/Country/IdentificationCode`, "SE");
const registration = (path: string, number: string, tax = "VAT") => all(put(`${path}/CompanyID`, number), put(`${path}/TaxScheme/ID`, tax));
const vatNumber = registration(`${representative}/PartyTaxScheme`, "SE556900002801");

const payee = put("PayeeParty/PartyName/Name", "Fakturaköparen Norr AB");

/** The seller, the buyer, who represents the seller for tax, and who is paid. */
export const partyMutations: Mutations = {
  "BR-06": breaks(put(`${seller}/PartyLegalEntity/RegistrationName`, "\n")),
  "BR-07": breaks(remove(`${buyer}/PartyLegalEntity/RegistrationName`)),
  "BR-08": breaks(remove(`${seller}/PostalAddress`)),
  "BR-09": breaks(remove(`${seller}/PostalAddress/Country`)),
  "BR-10": breaks(remove(`${buyer}/PostalAddress`)),
  "BR-11": breaks(remove(`${buyer}/PostalAddress/Country`)),
  "BR-17": breaks(put(`${seller}/PartyName/Name`, "Snickeriet"), put("PayeeParty/PartyName/Name", "Snickeriet")),
  "BR-18": breaks(country, vatNumber),
  "BR-19": breaks(name, vatNumber),
  "BR-20": breaks(name, put(`${representative}/PostalAddress/CityName`, "Umeå"), vatNumber),
  "BR-56": breaks(name, country),
  "BR-CO-09": breaks(put(`${seller}/PartyTaxScheme[1]/CompanyID`, "559100410501")),
  "BR-CO-26": breaks(remove(`${seller}/PartyTaxScheme[1]`), remove(`${seller}/PartyLegalEntity/CompanyID`)),

  "UBL-SR-09": breaks(put(`${seller}/PartyLegalEntity[2]/RegistrationName`, "Hägg Bygg AB")),
  "UBL-SR-10": breaks(put(`${seller}/PartyName[1]/Name`, "Snickeriet"), put(`${seller}/PartyName[2]/Name`, "Verkstan")),
  "UBL-SR-11": breaks(put(`${seller}/PartyLegalEntity/CompanyID[2]`, "5569000028")),
  "UBL-SR-12": breaks(registration(`${seller}/PartyTaxScheme[2]`, "SE556900002801", "vat")),
  "UBL-SR-13": breaks(put(`${seller}/PartyTaxScheme[1]/TaxScheme/ID`, "TAX")),
  "UBL-SR-14": breaks(
    put(`${seller}/PartyLegalEntity/CompanyLegalForm`, "Säte: Umeå"),
    put(`${seller}/PartyLegalEntity/CompanyLegalForm[2]`, "Publikt"),
  ),
  "UBL-SR-15": breaks(put(`${buyer}/PartyLegalEntity[2]/RegistrationName`, "Norrsken Bageri AB")),
  "UBL-SR-16": breaks(put(`${buyer}/PartyIdentification[1]/ID`, "K-17"), put(`${buyer}/PartyIdentification[2]/ID`, "K-18")),
  "UBL-SR-17": breaks(put(`${buyer}/PartyLegalEntity/CompanyID[2]`, "5569000028")),
  "UBL-SR-18": breaks(registration(`${buyer}/PartyTaxScheme[2]`, "SE556900002801")),
  "UBL-SR-22": breaks(name, put(`${representative}/PartyName[2]/Name`, "Ombudet"), country, vatNumber),
  "UBL-SR-23": breaks(name, country, vatNumber, registration(`${representative}/PartyTaxScheme[2]`, "5569000028", "TAX")),
  "UBL-SR-29": breaks(
    put(`${seller}/PartyIdentification[1]/ID`, "SE01ZZZ5591004105", { schemeID: "SEPA" }),
    put(`${seller}/PartyIdentification[2]/ID`, "SE02ZZZ5591004105", { schemeID: "SEPA" }),
  ),
  "UBL-SR-40": breaks(put(`${buyer}/PartyName[1]/Name`, "Kafét"), put(`${buyer}/PartyName[2]/Name`, "Bageriet")),
  "UBL-SR-51": breaks(
    put(`${seller}/PostalAddress/AddressLine[1]/Line`, "Port 3"),
    put(`${seller}/PostalAddress/AddressLine[2]/Line`, "Plan 2"),
  ),
  "UBL-SR-42": together(
    "UBL-SR-13",
    "a third registration is the second for VAT or the second for something else",
    breaks(registration(`${seller}/PartyTaxScheme[3]`, "5591004105", "EXC")),
  ),
  "UBL-SR-53": breaks(put(`${buyer}/PartyTaxScheme[2]/CompanyID`, "5569000028")),

  "UBL-SR-19": breaks(payee, put("PayeeParty/PartyName[2]/Name", "Fakturaköparen")),
  "UBL-SR-20": breaks(payee, put("PayeeParty/PartyIdentification[1]/ID", "1"), put("PayeeParty/PartyIdentification[2]/ID", "2")),
  "UBL-SR-21": breaks(
    payee,
    put("PayeeParty/PartyLegalEntity[1]/CompanyID", "5569000028"),
    put("PayeeParty/PartyLegalEntity[2]/CompanyID", "5591004105"),
  ),
};
