import { z } from "zod";
import { amount, code, country, identifier, identifierOfScheme, number, period, vat, words } from "./values.ts";

const adjusting = {
  amount: amount.optional(),
  percent: number.optional(),
  base: amount.optional(),
  reason: words.optional(),
  reasonCode: code.optional(),
};

const hasItsAmount = ({ amount, percent }: { amount?: unknown; percent?: unknown }) => amount !== undefined || percent !== undefined;
const hasBoth = ({ base, percent }: { base?: unknown; percent?: unknown }) => base === undefined || percent !== undefined;
const hasItsReason = ({ reason, reasonCode }: { reason?: string; reasonCode?: string }) => Boolean(reason ?? reasonCode);

/** An allowance or a charge: with its amount, or with a percentage of which the amount is worked out. */
const lineAdjustment = z
  .strictObject(adjusting)
  .refine(hasItsAmount, "has an amount or a percent")
  .refine(hasBoth, "has a percent of its base")
  .refine(hasItsReason, "has a reason or a reasonCode");
export const adjustment = z
  .strictObject({ ...adjusting, vat })
  .refine(hasItsAmount, "has an amount or a percent")
  .refine(hasBoth, "has a percent of its base")
  .refine(hasItsReason, "has a reason or a reasonCode");

/** What one unit, or `per` units, costs after the discount; without an amount, it is gross without discount. */
const price = z
  .strictObject({
    amount: number.optional(),
    discount: number.optional(),
    gross: number.optional(),
    per: number.optional(),
    perUnit: code.optional(),
  })
  .refine(({ amount, gross }) => amount !== undefined || gross !== undefined, "has an amount or a gross")
  .refine(({ amount, gross }) => [amount, gross].every((value) => value === undefined || value.units >= 0n), "is not below zero")
  .refine(({ per }) => per === undefined || per.units > 0n, "is for more than nothing");

export const line = z.strictObject({
  id: words.optional(),
  note: words.optional(),
  quantity: number,
  unit: code,
  amount: amount.optional(),
  accountingCost: words.optional(),
  period: period.optional(),
  orderLine: words.optional(),
  object: identifier.optional(),
  allowances: z.array(lineAdjustment).optional(),
  charges: z.array(lineAdjustment).optional(),
  description: words.optional(),
  name: words,
  buyersId: words.optional(),
  sellersId: words.optional(),
  standardId: identifierOfScheme.optional(),
  origin: country.optional(),
  classifications: z.array(z.strictObject({ code: words, list: code, version: words.optional() })).optional(),
  vat,
  properties: z.array(z.strictObject({ name: words, value: words })).optional(),
  price,
});
