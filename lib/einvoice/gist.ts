import { isPlainDate } from "./values/date.ts";
import { round, write } from "./values/decimal.ts";
import { shown } from "./view/shown.ts";
import type { Document, Element } from "./xml/element.ts";
import { first } from "./xml/select.ts";
import { decimalAt, textAt } from "./xml/text.ts";

/** `numbers`: organisation numbers of ten digits, wherever the party states one. `address`: "0007:5560160680". */
export type Named = { name: string; address: string | undefined; numbers: string[] };

/** What lists, searches and the way of an invoice need to know of it: as far as its file says it, right or wrong. */
export type Gist = {
  kind: "invoice" | "credit-note";
  number: string;
  issuedOn: string | undefined;
  dueOn: string | undefined;
  currency: string | undefined;
  payable: string | undefined;
  account: string | undefined;
  reference: string | undefined;
  about: string | undefined;
  seller: Named;
  buyer: Named;
};

/** As much of a text as a list may hold. */
const shownOfText = 200;

export function gistOf({ root }: Document): Gist {
  const isCredit = root.name === "CreditNote";
  return {
    kind: isCredit ? "credit-note" : "invoice",
    number: words(root, "ID"),
    issuedOn: day(root, "IssueDate"),
    dueOn: day(root, isCredit ? "PaymentMeans/PaymentDueDate" : "DueDate"),
    currency: words(root, "DocumentCurrencyCode") || undefined,
    payable: payableIn(root),
    account: words(root, "PaymentMeans/PayeeFinancialAccount/ID") || undefined,
    reference: words(root, "PaymentMeans/PaymentID") || undefined,
    about: words(root, "BillingReference/InvoiceDocumentReference/ID") || undefined,
    seller: named(first(root, "AccountingSupplierParty/Party")),
    buyer: named(first(root, "AccountingCustomerParty/Party")),
  };
}

function named(party: Element | undefined): Named {
  const endpoint = first(party, "EndpointID");
  const registration = first(party, "PartyLegalEntity/CompanyID");
  const [address, stated] = [words(party, "EndpointID"), words(party, "PartyLegalEntity/CompanyID")];
  const scheme = endpoint?.attributes.schemeID;
  const numbers = [
    scheme === "0007" ? address : "",
    (registration?.attributes.schemeID ?? "0007") === "0007" ? stated : "",
    /^SE(\d{10})01$/.exec(words(party, "PartyTaxScheme/CompanyID"))?.[1] ?? "",
  ];
  return {
    name: words(party, "PartyLegalEntity/RegistrationName"),
    address: address && scheme ? `${scheme}:${address}`.slice(0, shownOfText) : undefined,
    numbers: [...new Set(numbers.map((number) => number.replace(/[ -]/g, "")).filter((number) => /^\d{10}$/.test(number)))],
  };
}

/** Of no more digits than an invoice may have. */
function payableIn(root: Element): string | undefined {
  const payable = decimalAt(root, "LegalMonetaryTotal/PayableAmount");
  const text = payable && write(round(payable), 2);
  return text && /^-?\d{1,15}\.\d\d$/.test(text) ? text : undefined;
}

const words = (element: Element | undefined, path: string): string => [...shown(textAt(element, path))].slice(0, shownOfText).join("");

function day(root: Element, path: string): string | undefined {
  const text = textAt(root, path);
  return isPlainDate(text) ? text : undefined;
}
