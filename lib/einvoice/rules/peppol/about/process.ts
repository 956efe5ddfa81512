import { once } from "#lib/einvoice/rules/context.ts";
import { textAt } from "#lib/einvoice/xml/text.ts";

const billing = [
  "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
  "urn:peppol:france:billing:regulated",
  "urn:peppol:france:billing:non-regulated",
];
const billingWithResponse = "urn:peppol:bis:billing_with_response";
const known = new Set([...billing, billingWithResponse]);

/** Whether the process that the invoice belongs to is one of Peppol's. */
export const isKnownProcess = once(({ root }) => known.has(textAt(root, "ProfileID")));

const billing3 = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";

/** Peppol BIS Billing 3, or a narrower specification that says so at its end. */
export const isOfPeppol = (customization: string): boolean => customization.startsWith(billing3) && !customization.includes("::");
