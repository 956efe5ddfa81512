import type { Invoice, Line } from "#lib/einvoice/model/invoice.ts";
import { compare, type Decimal, write, zero } from "#lib/einvoice/values/decimal.ts";
import { LineInput, mostLines, rates, units } from "./input.ts";

/** Something of an invoice that the form cannot say, and that is left to whoever writes. */
export type LeftOut =
  | { what: "unread" | "many" | "adjustments" | "rounding" }
  | { what: "currency"; currency: string }
  | { what: "earlier"; earlier: string }
  | { what: "line"; because: "adjustments" | "unit" | "vat" | "other"; line: number; name: string; code: string };

type Row = { text: string; quantity: string; unit: string; price: string; vat: string };
type Filled = { rows: Row[]; left: LeftOut[] };

/** An invoice's lines as they are typed in the form, as far as it can say them. */
export function creditedLines(invoice: Invoice): Filled {
  const { currency = "", lines = [], allowances = [], charges = [], totals } = invoice;
  if (currency !== "SEK") return { rows: [], left: [{ what: "currency", currency }] };
  const each = lines.slice(0, mostLines).map((line, at) => rowOf(line, at + 1));
  const isRounded = totals?.rounding !== undefined && compare(totals.rounding, zero) !== 0;
  return {
    rows: each.flatMap((one) => ("what" in one ? [] : [one])),
    left: [
      ...each.flatMap((one) => ("what" in one ? [one] : [])),
      ...(lines.length > mostLines ? [{ what: "many" } as const] : []),
      ...(allowances.length + charges.length > 0 ? [{ what: "adjustments" } as const] : []),
      ...(isRounded ? [{ what: "rounding" } as const] : []),
    ],
  };
}

function rowOf(line: Line, at: number): Row | LeftOut {
  const { name: text = "", quantity, unit = "", price, allowances = [], charges = [] } = line;
  const [vat, left] = [rateOf(line), { what: "line", line: at, name: text, code: "" } as const];
  if (allowances.length + charges.length > 0) return { ...left, because: "adjustments" };
  if (!units.some((known) => known === unit)) return { ...left, because: "unit", code: unit };
  if (!vat)
    return { ...left, because: "vat", code: [line.vat?.category, line.vat?.rate && write(line.vat.rate)].filter(Boolean).join(" ") };
  const isForOne = !price?.per || write(price.per).replace(/\.0+$/, "") === "1";
  const row = { text, quantity: typed(quantity), unit, price: typed(price?.amount), vat };
  return isForOne && LineInput.safeParse(row).success ? row : { ...left, because: "other" };
}

function rateOf({ vat }: Line): string | undefined {
  const rate = Number(vat?.rate ? write(vat.rate) : 0);
  if (vat?.category === "S") return rates.find((known) => known === `${rate}` && rate > 0);
  if (vat?.category === "AE") return "AE";
  return vat?.category === "E" || vat?.category === "O" ? "0" : undefined;
}

/** "1250,50", and never with three decimals, which could be taken for thousands. */
const typed = (value: Decimal | undefined): string =>
  value
    ? write(value)
        .replace(/(\.\d{3})$/, "$10")
        .replace(".", ",")
    : "";
