/** "5820-4413", "551-2887"; what is no bankgiro number is left as it stands. */
export const bankgiro = (number: string): string => bare(number).replace(/^(\d{3,4})(\d{4})$/, "$1-$2");

/** "41 23 45-6": in pairs, with the check digit after a dash. */
export function plusgiro(number: string): string {
  const digits = bare(number);
  if (!/^\d{2,8}$/.test(digits)) return number;
  return `${digits.slice(0, -1).replace(/\B(?=(\d\d)+$)/g, "\u00a0")}-${digits.slice(-1)}`;
}

/** "SE35 5000 0000 0549 1000 0003". */
export const iban = (number: string): string => bare(number).replace(/(.{4})(?=.)/g, "$1\u00a0");
export const isIban = (number: string): boolean => /^[A-Z]{2}\d\d[A-Z\d]{8,30}$/.test(bare(number));

/** A reference that a bank reads by machine: figures of which the last checks the others. */
export function isOcr(reference: string): boolean {
  if (!/^\d{2,25}$/.test(reference)) return false;
  const sum = [...reference].reverse().reduce((total, figure, place) => {
    const weighed = Number(figure) * (place % 2 === 1 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** "559100-4105". */
export const organisationNumber = (number: string): string => number.replace(/^(\d{6})(\d{4})$/, "$1-$2");

const bare = (number: string) => number.replace(/[\s-]/g, "");
