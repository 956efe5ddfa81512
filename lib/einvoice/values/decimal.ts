import { withoutBlanks } from "./blanks.ts";

/** A number as it is written: units divided by ten to the power of scale. Never a floating-point number. */
export type Decimal = { units: bigint; scale: number };

const written = /^([+-]?)(\d*)(?:\.(\d*))?$/;

const powers = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent));

/** Worked out once where amounts can need them: each line of an invoice asks for several. */
const tenTo = (exponent: number): bigint => powers[exponent] ?? 10n ** BigInt(exponent);

export const zero: Decimal = { units: 0n, scale: 0 };

/** Of an xsd:decimal, blanks around it allowed; nothing where it is none. */
export function decimalOf(text: string | undefined): Decimal | undefined {
  const [match, sign, whole = "", part = ""] = written.exec(withoutBlanks(text ?? "")) ?? [];
  if (match === undefined || whole + part === "") return undefined;
  const units = BigInt(whole + part);
  return { units: sign === "-" ? -units : units, scale: part.length };
}

export const add = (one: Decimal, other: Decimal): Decimal => combine(one, other, (a, b) => a + b);
export const subtract = (one: Decimal, other: Decimal): Decimal => combine(one, other, (a, b) => a - b);
export const multiply = (one: Decimal, other: Decimal): Decimal => ({ units: one.units * other.units, scale: one.scale + other.scale });
export const percentOf = (amount: Decimal, rate: Decimal): Decimal => ({ ...multiply(amount, rate), scale: amount.scale + rate.scale + 2 });

/** To 18 decimals, as exact as the official rules are. Nothing where the divisor is 0. */
export function divide(one: Decimal, other: Decimal): Decimal | undefined {
  if (other.units === 0n) return undefined;
  const scale = 24;
  const units = (one.units * tenTo(scale + other.scale)) / (other.units * tenTo(one.scale));
  return round({ units, scale }, 18);
}

/** Whether they differ by so much at most. */
export const isWithin = (one: Decimal, other: Decimal, tolerance: Decimal): boolean =>
  compare(absolute(subtract(one, other)), tolerance) <= 0;

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
  const step = tenTo(value.scale - decimals);
  const raised = value.units * 2n + step;
  const whole = raised / (step * 2n);
  return { units: raised < 0n && raised % (step * 2n) !== 0n ? whole - 1n : whole, scale: decimals };
}

/** Without zeros at its end: 25.00 is 25. */
export function shortest(value: Decimal): Decimal {
  let { units, scale } = value;
  for (; scale > 0 && units % 10n === 0n; scale--) units /= 10n;
  return { units, scale };
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
  scale >= to ? { units, scale } : { units: units * tenTo(to - scale), scale: to };

/** A quotient to so many decimals, and a value to so many: a half goes away from zero, so that a credit note is the invoice with a minus. */
export function quotient(one: Decimal, other: Decimal, decimals: number): Decimal {
  const sign = one.units < 0n === other.units < 0n ? 1n : -1n;
  const above = absolute(one).units * tenTo(decimals + other.scale);
  const below = absolute(other).units * tenTo(one.scale);
  return { units: (sign * (above * 2n + below)) / (below * 2n), scale: decimals };
}
export const roundEvenly = (value: Decimal, decimals = 2): Decimal => quotient(value, { units: 1n, scale: 0 }, decimals);
