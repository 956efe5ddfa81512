import { z } from "zod";

/** The fields that say who somebody is, wherever they are asked for. */
export const personName = (missing: string) => z.string().trim().min(1, missing).max(80, "tooLong");

/** Read as typed, before it is put in small letters: the sign for kelvin would become a k. */
const complete = z.email({ error: "giveFullAddress", abort: true });
/** What mail servers take (RFC 5321 and 1035): 64 signs before the @, 63 between two dots, none of them a hyphen at the end. */
const deliverable = /^.{1,64}@(?:[^.]{0,62}[^.-](?:\.|$))+$/;

/** One mailbox, wherever an address is asked for. */
export const fullAddress = z
  .string()
  .trim()
  .max(254, { error: "tooLong", abort: true })
  .pipe(complete.regex(deliverable, "giveFullAddress").toLowerCase());

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
