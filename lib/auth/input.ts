import { z } from "zod";

export const SignInAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** The fields that say who somebody is, wherever they are asked for. */
export const personName = (missing: string) => z.string().trim().min(1, missing).max(80, "tooLong");

export const fullAddress = z.string().trim().toLowerCase().max(254, "tooLong").pipe(z.email("giveFullAddress"));

/** Digits with the signs people write between them; a leading plus or zero. */
export const mobile = z
  .string()
  .trim()
  .max(30, "tooLong")
  .transform((typed) => typed.replace(/[\s()-]/g, ""))
  .pipe(z.string().regex(/^(\+\d{8,15}|0\d{6,12})$/, "giveMobile"));

const empty = z
  .string()
  .trim()
  .length(0)
  .transform(() => null);

/** A field that may stay empty, and is then kept as nothing. */
export const orNothing = <Schema extends z.ZodType>(schema: Schema, message?: string) => z.union([empty, schema], message);
