/** A number as it is written: units divided by ten to the power of scale. Never a floating-point number. */
export type Decimal = { units: bigint; scale: number };

const written = /^([+-]?)(\d*)(?:\.(\d*))?$/;

export const zero: Decimal = { units: 0n, scale: 0 };

/** Of an xsd:decimal, blanks around it allowed; nothing where it is none. */
export function decimalOf(text: string | undefined): Decimal | undefined {
  const [match, sign, whole = "", part = ""] = written.exec(text?.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "") ?? "") ?? [];
  if (match === undefined || whole + part === "") return undefined;
  const units = BigInt(whole + part);
  return { units: sign === "-" ? -units : units, scale: part.length };
}

export const add = (one: Decimal, other: Decimal): Decimal => combine(one, other, (a, b) => a + b);
export const subtract = (one: Decimal, other: Decimal): Decimal => combine(one, other, (a, b) => a - b);
export const multiply = (one: Decimal, other: Decimal): Decimal => ({ units: one.units * other.units, scale: one.scale + other.scale });
export const percentOf = (amount: Decimal, rate: Decimal): Decimal => ({ ...multiply(amount, rate), scale: amount.scale + rate.scale + 2 });
export const absolute = ({ units, scale }: Decimal): Decimal => ({ units: units < 0n ? -units : units, scale });
export const sumOf = (all: readonly Decimal[]): Decimal => all.reduce(add, zero);

/** Below, equal or above: -1, 0 or 1. */
export function compare(one: Decimal, other: Decimal): -1 | 0 | 1 {
  const { units } = subtract(one, other);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

export const isSame = (one: Decimal | undefined, other: Decimal | undefined): boolean =>
  one !== undefined && other !== undefined && compare(one, other) === 0;

/** To so many decimals; a half goes up, towards plus infinity: 0.005 is 0.01, and -0.005 is 0.00. */
export function round(value: Decimal, decimals = 2): Decimal {
  if (value.scale <= decimals) return value;
  const step = 10n ** BigInt(value.scale - decimals);
  const raised = value.units * 2n + step;
  const whole = raised / (step * 2n);
  return { units: raised < 0n && raised % (step * 2n) !== 0n ? whole - 1n : whole, scale: decimals };
}

/** As it is written in an invoice, with exactly so many decimals where they are asked for. */
export function write(value: Decimal, decimals?: number): string {
  const { units, scale } = decimals === undefined ? value : scaled(round(value, decimals), decimals);
  const digits = absolute({ units, scale })
    .units.toString()
    .padStart(scale + 1, "0");
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return units < 0n ? `-${text}` : text;
}

function combine(one: Decimal, other: Decimal, how: (a: bigint, b: bigint) => bigint): Decimal {
  const scale = Math.max(one.scale, other.scale);
  return { units: how(scaled(one, scale).units, scaled(other, scale).units), scale };
}

const scaled = ({ units, scale }: Decimal, to: number): Decimal =>
  scale >= to ? { units, scale } : { units: units * 10n ** BigInt(to - scale), scale: to };
