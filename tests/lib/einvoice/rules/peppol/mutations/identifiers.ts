import type { Mutations } from "./changed.ts";
import { base } from "./invoices.ts";

const address = '<cbc:EndpointID schemeID="0007">5592107337</cbc:EndpointID>';

/** The buyer with one more number, which is right or wrong. */
const alsoKnownAs = (scheme: string, right: string) =>
  base.with(address, `${address}<cac:PartyIdentification><cbc:ID schemeID="${scheme}">${right}</cbc:ID></cac:PartyIdentification>`);
const wrong = (scheme: string, right: string, wrong: string) =>
  alsoKnownAs(scheme, right).with(`>${right}</cbc:ID></cac:PartyI`, `>${wrong}</cbc:ID></cac:PartyI`);
const reachedAt = (scheme: string, number: string) => base.with(address, `<cbc:EndpointID schemeID="${scheme}">${number}</cbc:EndpointID>`);

export const identifiers: Mutations = {
  "PEPPOL-COMMON-R040": wrong("0088", "7350000000009", "7350000000006"),
  "PEPPOL-COMMON-R041": wrong("0192", "974760673", "974760674"),
  "PEPPOL-COMMON-R042": wrong("0184", "DK12345678", "SE12345678"),
  "PEPPOL-COMMON-R043": wrong("0208", "0123456749", "0123456748"),
  "PEPPOL-COMMON-R044": wrong("0201", "UF1A2B", "UF1A2"),
  "PEPPOL-COMMON-R045": wrong("0210", "RSSMRA80A01H501U", "RSSMRA80A01H501"),
  "PEPPOL-COMMON-R046": reachedAt("9907", "123")
    .also("PEPPOL-EN16931-CL008", "9907 is no longer among the schemes of addresses")
    .also("BR-CL-25", "nor is it in EN 16931"),
  "PEPPOL-COMMON-R047": wrong("0211", "IT12345670017", "IT12345670018"),
  "PEPPOL-COMMON-R049": wrong("0007", "5566778899", "5566778890"),
  "PEPPOL-COMMON-R050": wrong("0151", "51824753556", "51824753557"),
  "PEPPOL-COMMON-R052": wrong("0096", "1234567890", "123456789"),
  "PEPPOL-COMMON-R053": wrong("0198", "DK12345678", "12345678"),
  "PEPPOL-COMMON-R054": wrong("0106", "12345678", "1234567"),
  "PEPPOL-COMMON-R055": wrong("0190", "00000001234567890000", "0000000123456789000"),
  "PEPPOL-COMMON-R056-1": reachedAt("9944", "NL123456789B01").with("NL123456789B01", "NL123456789"),
  "PEPPOL-COMMON-R056-2": base.with("SE559210733701", "NL123456789"),
  "PEPPOL-COMMON-R057": wrong("0217", "123456789012", "12345678901"),
};
