import { z } from "zod";
import { type Decimal, decimalOf } from "../values/decimal.ts";

/** What an amount may have at most: a sum in the smallest currency of the world is still exact. */
const digitsAtMost = 15;
const decimalsOfAmount = 2;
const decimalsAtMost = 10;

/** What no XML 1.0 file can hold, not even escaped. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

export const isWritable = (text: string): boolean => !unwritable.test(text);

export const words = z
  .string()
  .transform((text) => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ""))
  .refine((text) => text !== "", "is empty")
  .refine(isWritable, "holds a character that no XML file can hold");

export const code = words.refine((text) => !/\s/.test(text), "is a code, and a code has no blanks");
export const country = z.string().regex(/^[A-Z0-9]{2}$/, "is a country of two letters: SE");
export const currency = z.string().regex(/^[A-Z]{3}$/, "is a currency of three letters: SEK");
export const day = z.iso.date("is a day: 2026-11-30");

/** Written in quotes, since a number in JSON is a floating-point number: "1250.50". */
const decimal = (decimals: number) =>
  z.string(`is written in quotes: "1250.50"`).transform((text, check): Decimal => {
    const value = /^-?\d+(\.\d+)?$/.test(text) ? decimalOf(text) : undefined;
    const digits = text.replace(/[-.]/g, "").replace(/^0+/, "").length;
    if (value && value.scale <= decimals && digits <= digitsAtMost) return value;
    const input = text;
    check.issues.push({ code: "custom", input, message: `is a number of at most ${digitsAtMost} digits, ${decimals} of them decimals` });
    return z.NEVER;
  });

export const amount = decimal(decimalsOfAmount);
export const number = decimal(decimalsAtMost);

/** An identifier and the list that it comes from: {"value": "5560160680", "scheme": "0007"}. */
export const identifier = z.strictObject({ value: words, scheme: code.optional() });
export const identifierOfScheme = z.strictObject({ value: words, scheme: code });
export const period = z.strictObject({ from: day.optional(), to: day.optional() });

/** The category of a VAT rate, and the rate in percent; category O has none. */
const categories = "S Z E AE K G O L M B".split(" ");
const category = z.string().refine((given) => categories.includes(given), `is one of ${categories.join(", ")}`);
export const vat = z.strictObject({ category, rate: number.optional() });
