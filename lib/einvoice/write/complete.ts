import type { Invoice, Line, Party, Price } from "../model/invoice.ts";
import { add, type Decimal, multiply, quotient, subtract, sumOf, zero } from "../values/decimal.ts";
import { adjustedDocument, adjustedLine, amountsOf } from "./adjust.ts";
import { totalsOf } from "./totals.ts";
import { inCents, vatRowsOf, withRate } from "./vat.ts";

const customization = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
const profile = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
const type = { invoice: "380", "credit-note": "381" } as const;
const one: Decimal = { units: 1n, scale: 0 };

/** An invoice with what was left out of it and can be worked out; what is given stands as it is given. */
export function completed(invoice: Invoice): Invoice {
  const { kind = "invoice" } = invoice;
  const lines = invoice.lines?.map(completedLine) ?? [];
  const adjusted = adjustedDocument(invoice, inCents(sumOf(lines.flatMap(({ amount }) => amount ?? []))));
  const known = { ...invoice, kind, lines, ...adjusted };
  const vat = vatRowsOf(known);
  const parties = { seller: invoice.seller && withScheme(invoice.seller), buyer: invoice.buyer && withScheme(invoice.buyer) };
  return { customization, profile, type: type[kind], ...known, ...parties, vat, totals: totalsOf({ ...known, vat }) };
}

/** A registration that is none for VAT, such as the approval for F-tax, is of some tax. */
const withScheme = (party: Party): Party => ({
  ...party,
  taxRegistration: party.taxRegistration && { scheme: "TAX", ...party.taxRegistration },
});

function completedLine(line: Line, place: number): Line {
  const price = line.price && completedPrice(line.price);
  const gross = price?.amount && line.quantity && quotient(multiply(line.quantity, price.amount), price.per?.units ? price.per : one, 2);
  const adjusted = adjustedLine(line, gross ?? zero);
  const worked = gross && subtract(add(gross, amountsOf(adjusted.charges)), amountsOf(adjusted.allowances));
  const vat = line.vat && withRate(line.vat);
  return { ...line, id: line.id ?? `${place + 1}`, price, ...adjusted, amount: line.amount ?? (worked && inCents(worked)), vat };
}

const completedPrice = (price: Price): Price => ({
  ...price,
  amount: price.amount ?? (price.gross && subtract(price.gross, price.discount ?? zero)),
});
