import { z } from "zod";
import { withPlainDomain } from "./addresses.ts";
import { organisationNumberFrom, problemOf } from "./identifiers.ts";
import { type Bearer, leadsAway, pretends } from "./misleading.ts";
import { mobileFrom, telephoneFrom } from "./telephone.ts";

const breaks = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;
/**
 * What shows nothing, or turns the direction of writing: format signs, selectors of variants, fillers of Hangul, the blank of Braille. But
 * Persian and the scripts of India spell with joiners between letters.
 */
const fillers = "\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2800\\u3164\\uffa0\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}";
const joining = "[\\p{sc=Arabic}\\p{sc=Devanagari}\\p{sc=Bengali}\\p{sc=Malayalam}\\p{sc=Sinhala}]\\p{M}*";
const unseen = new RegExp(`(?<!${joining})[\\u200c\\u200d]|[\\u200c\\u200d](?!\\p{L})|(?![\\u200c\\u200d])[\\p{Cf}${fillers}]`, "gu");

/** Typed words on one line, as they look: composed letters, nothing that nobody sees. */
export const asSeen = (typed: string): string => typed.replace(unseen, "").replace(breaks, " ").normalize("NFC").trim();

/** Not looked at more closely; the most that it says is that of what is typed in the end. */
const notHuge = (signs: number, most: number) => z.string().max(signs, `tooLong ${most}`);

/** One line of so many signs, which may be empty. */
export const line = (most: number) => notHuge(4000, most).transform(asSeen).pipe(z.string().max(most, "tooLong"));

const hasLetter = /[\p{L}\p{N}]/u;

/** A name: at least one letter or figure of it can be seen. */
export const nameOf = (most: number, missing: string) =>
  notHuge(4000, most).transform(asSeen).pipe(z.string().regex(hasLetter, missing).max(most, "tooLong"));

/** What stands in letters to others leads nobody anywhere. */
const goesNowhere = (bearer: Bearer) => [(name: string) => !leadsAway(name, bearer), { error: "nameLeadsAway", abort: true }] as const;

/** A name that stands in letters to others: its bearer is not taken for us or an authority. */
const bearerName = (most: number, missing: string, bearer: Bearer) =>
  nameOf(most, missing)
    .refine(...goesNowhere(bearer))
    .refine((name) => !pretends(name), "namePretends");

/** The fields that say who somebody is, wherever they are asked for. */
export const personName = (missing: string) => bearerName(80, missing, "person");
/** Some people have one name only: it is their first. */
export const perhapsLastName = line(80)
  .refine((name) => !name || hasLetter.test(name), "giveLastName")
  .refine(...goesNowhere("person"))
  .refine((name) => !pretends(name), "namePretends");
export const officeName = (missing: string) => bearerName(120, missing, "office");
export const companyName = (missing: string) => bearerName(120, missing, "company");
export const taskName = (missing: string) => nameOf(80, missing).refine(...goesNowhere("task"));
/** What somebody calls a document that they send. */
export const documentTitle = (missing: string) => nameOf(120, missing).refine(...goesNowhere("task"));
export const perhapsTaskName = line(80).refine(...goesNowhere("task"));

/** Paragraphs of so many signs, which may be empty. A browser counts a line break as one sign and sends two. */
export const freeText = (most: number) =>
  notHuge(2 * most + 1000, most)
    .transform((typed) => typed.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(most, "tooLong"));

/** As Zod has it, and with a last label like "xn--p1ai" (рф), which Zod does not take. */
const pattern = /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+(?:[A-Za-z]{2,}|xn--[A-Za-z0-9-]+)$/;
/** Read as typed, before it is put in small letters: the sign for kelvin would become a k. */
const complete = z.email({ pattern, error: "giveFullAddress", abort: true });
/**
 * What mail servers take (RFC 5321 and 1035): 64 signs before the @, 63 between two dots, none of them a hyphen at the end. Nobody has a mailbox
 * in ".invalid" (RFC 2606), where the addresses of those stand who have been erased.
 */
const deliverable = /^(?!.*\.invalid$).{1,64}@(?:[^.]{0,62}[^.-](?:\.|$))+$/i;

/** One mailbox, wherever an address is asked for. */
export const fullAddress = notHuge(1000, 254)
  .trim()
  .transform(withPlainDomain)
  .pipe(z.string().max(254, { error: "tooLong", abort: true }))
  .pipe(complete.regex(deliverable, "giveFullAddress").toLowerCase());

/** What is typed of a telephone number, with all that people put between its figures. */
const telephoneTyped = z.string().trim().max(40, "tooLong");

const readMobile = (typed: string, context: z.RefinementCtx<string>): string => {
  const { number, problem } = mobileFrom(typed);
  if (problem) context.issues.push({ code: "custom", input: typed, message: problem === "no mobile" ? "notMobile" : "giveMobile" });
  return number ?? "";
};

/** A number that reaches a mobile, wherever one is asked for. */
export const mobile = telephoneTyped.transform(readMobile);
export const perhapsMobile = telephoneTyped.transform((typed, context) => (typed ? readMobile(typed, context) : null));

/** Any telephone number, which may be left out. */
export const perhapsTelephone = telephoneTyped.transform((typed, context) => {
  const number = typed ? telephoneFrom(typed) : null;
  if (number === undefined) context.issues.push({ code: "custom", input: typed, message: "giveTelephone" });
  return number ?? null;
});

const empty = z
  .string()
  .trim()
  .length(0)
  .transform(() => null);

/** A field that may stay empty, and is then kept as nothing. */
export const orNothing = <Schema extends z.ZodType>(schema: Schema, message?: string) => z.union([empty, schema], message);

const numberProblems = {
  digits: "organisationNumberDigits",
  kind: "organisationNumberKind",
  "check-digit": "organisationNumberCheckDigit",
} as const;

/** What is typed of an organisation number, or why it is none. */
export const readOrganisationNumber = (typed: string, context: z.RefinementCtx<string>) => {
  const problem = problemOf(typed);
  if (problem) context.issues.push({ code: "custom", input: typed, message: numberProblems[problem] });
  return organisationNumberFrom(typed) ?? "";
};
