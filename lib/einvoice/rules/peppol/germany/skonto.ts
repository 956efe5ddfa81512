const discount = /^#SKONTO#TAGE=\d+#PROZENT=\d+\.\d{2}(#BASISBETRAG=-?\d+\.\d{2})?#$/;

/** Discounts for paying early, each on a line of its own among the terms of payment, with a line break after the last. */
export function saysDiscountsRight(terms: string): boolean {
  const discounts = terms
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.startsWith("#"));
  if (discounts.length === 0) return true;
  const after = terms.split(/#.+#/).at(-1) ?? "";
  return discounts.every((line) => discount.test(line)) && /^\s*\n/.test(after);
}
