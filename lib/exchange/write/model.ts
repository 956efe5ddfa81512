import { type Invoice, InvoiceModel } from "#lib/einvoice/model/invoice.ts";
import type { WriteInput } from "./input.ts";

type Own = { name: string; organisationNumber: string };
type Line = WriteInput["lines"][number];

const fTaxText = "Godkänd för F-skatt";

/** The invoice that was typed, from the company whose mailbox it is. Sums and VAT are worked out of it by lib/einvoice/write. */
export function modelOf(typed: WriteInput, own: Own): Invoice {
  const { kind, number, issuedOn, reference, note, lines } = typed;
  const isExempt = typed.vatNumber !== "" && lines.some(({ vat }) => vat === "0");
  const vat = [
    ...(isExempt ? [{ category: "E", rate: "0", exemption: typed.exemption }] : []),
    ...(isReversed(typed) ? [reverseCharge] : []),
  ];
  return InvoiceModel.parse({
    kind,
    number,
    issued: issuedOn,
    currency: "SEK",
    buyerReference: reference,
    ...(note && { notes: [note] }),
    seller: sellerOf(typed, own),
    buyer: buyerOf(typed),
    ...(kind === "invoice" ? { due: typed.dueOn, payment: paymentOf(typed) } : { preceding: [precedingOf(typed)] }),
    ...(vat.length > 0 && { vat }),
    lines: lines.map((line) => lineOf(line, typed)),
  });
}

const partyOf = ({ name, organisationNumber: value }: Own) => ({
  name,
  endpoint: { value, scheme: "0007" },
  registration: { value, scheme: "0007" },
});

const precedingOf = ({ about, aboutOn }: WriteInput) => ({ number: about, ...(aboutOn && { issued: aboutOn }) });

const isReversed = ({ lines }: WriteInput) => lines.some(({ vat }) => vat === "AE");
/** In the words that the law asks for, in whatever language the invoice is read. */
const reverseCharge = { category: "AE", rate: "0", exemptionCode: "VATEX-EU-AE", exemption: "Omvänd betalningsskyldighet" };

const sellerOf = ({ street, postcode, city, vatNumber, fTax }: WriteInput, own: Own) => ({
  ...partyOf(own),
  address: { street, postcode, city, country: "SE" },
  ...(vatNumber && { vatId: vatNumber }),
  ...(fTax && { taxRegistration: { value: fTaxText } }),
});

/**
 * Whoever is to pay the VAT is named by their VAT number: the one that is typed, or the one that goes with the organisation
 * number. Outside of VAT there is none.
 */
function buyerOf(typed: WriteInput) {
  const { buyerNumber, buyerName, buyerStreet, buyerPostcode, buyerCity, buyerVatNumber } = typed;
  const vatId = typed.vatNumber && (buyerVatNumber || (isReversed(typed) && `SE${buyerNumber}01`));
  return {
    ...partyOf({ name: buyerName, organisationNumber: buyerNumber }),
    address: { ...(buyerStreet && { street: buyerStreet }), postcode: buyerPostcode, city: buyerCity, country: "SE" },
    ...(vatId && { vatId }),
  };
}

function paymentOf({ bankgiro, plusgiro, ocr }: WriteInput) {
  const accounts = [
    { id: bankgiro, branch: "SE:BANKGIRO" },
    { id: plusgiro, branch: "SE:PLUSGIRO" },
  ];
  return { code: "30", accounts: accounts.filter(({ id }) => id), ...(ocr && { reference: ocr }) };
}

/** Whoever is not registered for VAT is outside of it; whoever is, and charges none, says why. */
function lineOf({ text, quantity, unit, price, vat }: Line, { vatNumber }: WriteInput) {
  const untaxed = vatNumber ? { category: "E", rate: "0" } : { category: "O" };
  const category = vat === "AE" ? { category: "AE", rate: "0" } : vat === "0" ? untaxed : { category: "S", rate: vat };
  return { name: text, quantity, unit, price: { amount: price }, vat: category };
}
