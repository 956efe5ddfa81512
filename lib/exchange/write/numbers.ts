/** What stands in a number without being part of it: spaces of every kind, a currency, an apostrophe between thousands. */
const around = /[\s\u00a0\u2009\u202f'’´`]|kr\.?$|sek$|:-$/giu;

/**
 * A number as people write it, "1 250,50", "1.250,50" or "-3", as "1250.50". Nothing for what is none, and for what could be two: "1.250" is
 * a thousand to some and little more than one to others.
 */
export function numberFrom(typed: string): string | undefined {
  const bare = typed
    .normalize("NFKC")
    .replace(/^(kr|sek)/i, "")
    .replace(around, "")
    .replace(/[\u2212\u2013]/g, "-");
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) return undefined;
  const grouped = /^-?\d{1,3}(\.\d{3})+,\d+$|^-?\d{1,3}(\.\d{3}){2,}$/.test(bare);
  const groupedByComma = /^-?\d{1,3}(,\d{3})+\.\d+$|^-?\d{1,3}(,\d{3}){2,}$/.test(bare);
  const plain = grouped ? bare.replaceAll(".", "").replace(",", ".") : groupedByComma ? bare.replaceAll(",", "") : bare.replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? shortest(plain) : undefined;
}

/** Without noughts that say nothing; but never with three decimals, which could be taken for thousands. */
function shortest(plain: string): string {
  const [, minus = "", whole = "", part = ""] = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(plain) ?? [];
  const number = part ? `${whole}.${part.length === 3 ? `${part}0` : part}` : whole;
  return /[1-9]/.test(number) ? `${minus}${number}` : "0";
}
