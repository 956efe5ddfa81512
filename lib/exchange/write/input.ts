import { z } from "zod";
import { isWritable } from "#lib/einvoice/model/values.ts";
import { isLuhn } from "#lib/einvoice/values/check-digits.ts";
import { asSeen, freeText, line, nameOf, readOrganisationNumber } from "#lib/fields.ts";
import { numberFrom } from "./numbers.ts";

export const mostLines = 50;
/** As they are chosen on the page: pieces, hours, days, months, metres, square metres, kilograms, litres, kilometres, packages. */
export const units = ["C62", "HUR", "DAY", "MON", "MTR", "MTK", "KGM", "LTR", "KMT", "XPK"] as const;
/** In percent; AE is none, since the buyer pays it. */
export const rates = ["25", "12", "6", "0", "AE"] as const;

/** Of so many figures before the point, and four after it. */
const number = (figures: number, missing: string, sign = "") =>
  z
    .string()
    .max(100, missing)
    .transform((typed, context) => {
      const found = numberFrom(typed);
      if (found && new RegExp(`^${sign}\\d{1,${figures}}(\\.\\d{1,4})?$`).test(found)) return found;
      context.issues.push({ code: "custom", input: typed, message: missing });
      return "0";
    });

const day = (missing: string) =>
  z
    .string()
    .max(40, missing)
    .transform((typed) => typed.replace(/^\s*(\d{4})\D?(\d\d)\D?(\d\d)\s*$/, "$1-$2-$3"))
    .pipe(z.iso.date(missing).refine((written) => written >= "2000" && written < "2100", missing));

const organisationNumber = z.string().max(100, "organisationNumberDigits").transform(readOrganisationNumber);
const text = (most: number, missing: string) => nameOf(most, missing).refine(isWritable, "unwritable");
const perhaps = (most: number) => line(most).refine(isWritable, "unwritable");
const postcode = z
  .string()
  .max(40, "givePostcode")
  .transform((typed) => asSeen(typed).replace(/[^\dA-Za-z]/g, ""))
  .pipe(z.string().regex(/^\d{5}$/, "givePostcode"))
  .transform((digits) => `${digits.slice(0, 3)} ${digits.slice(3)}`);

/** Figures of which the last checks the others, or nothing. */
const checked = (figures: RegExp, wrong: string) =>
  z
    .string()
    .max(60, wrong)
    .transform((typed) => typed.normalize("NFKC").replace(/[\s\p{Pd}\u2212]/gu, ""))
    .pipe(z.string().refine((digits) => digits === "" || (figures.test(digits) && isLuhn(digits)), wrong));

const vatNumber = z
  .string()
  .max(60, "giveVatNumber")
  .transform((typed) => typed.replace(/[\s-]/g, "").toUpperCase())
  .pipe(z.string().regex(/^(SE\d{12})?$/, "giveVatNumber"));

export const LineInput = z.object({
  text: text(300, "giveLineText"),
  quantity: number(5, "giveQuantity", "-?"),
  unit: z.enum(units, "chooseUnit"),
  price: number(8, "givePrice"),
  vat: z.enum(rates, "chooseVat"),
});

const fields = z.object({
  kind: z.enum(["invoice", "credit-note"], "chooseKind"),
  buyerNumber: organisationNumber,
  buyerName: text(120, "giveBuyerName"),
  buyerVatNumber: vatNumber.default(""),
  buyerStreet: perhaps(120),
  buyerPostcode: postcode,
  buyerCity: text(80, "giveCity"),
  reference: text(120, "giveReference"),
  number: text(60, "giveInvoiceNumber"),
  issuedOn: day("giveDay"),
  dueOn: day("giveDay"),
  about: perhaps(60),
  aboutOn: z.union([z.literal(""), day("giveDay")]).default(""),
  lines: z.array(LineInput).min(1, "giveLine").max(mostLines, "tooManyLines"),
  exemption: perhaps(200),
  note: freeText(1000).refine(isWritable, "unwritable"),
  bankgiro: checked(/^\d{7,8}$/, "giveBankgiro"),
  plusgiro: checked(/^\d{2,8}$/, "givePlusgiro"),
  ocr: checked(/^\d{2,25}$/, "giveOcr"),
  street: text(120, "giveStreet"),
  postcode,
  city: text(80, "giveCity"),
  vatNumber,
  fTax: z
    .enum(["on", ""])
    .default("")
    .transform((ticked) => ticked === "on"),
});

/** What is typed of an invoice by whoever has no ERP system. */
export const WriteInput = fields.superRefine((typed, context) => {
  const say = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  const { kind, about, bankgiro, plusgiro, lines, vatNumber: vat, exemption, issuedOn, dueOn } = typed;
  if (kind === "credit-note" && !about) say("about", "giveAbout");
  if (kind === "invoice" && !bankgiro && !plusgiro) say("bankgiro", "giveGiro");
  if (kind === "invoice" && dueOn < issuedOn) say("dueOn", "dueBeforeIssued");
  if (!vat && lines.some(({ vat: rate }) => rate !== "0")) say("vatNumber", "vatWithoutNumber");
  if (vat && !exemption && lines.some(({ vat: rate }) => rate === "0")) say("exemption", "giveExemption");
});

export type WriteInput = z.infer<typeof WriteInput>;

/** Whether somebody can be reached is asked by their number alone. */
export const ReachInput = z.object({ buyerNumber: organisationNumber });
