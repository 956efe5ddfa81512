import { z } from "zod";
import { companyName, freeText, fullAddress, line, nameOf, orNothing, perhapsTelephone, readOrganisationNumber } from "#lib/fields.ts";
import { isGln } from "#lib/identifiers.ts";
import { locales } from "#lib/locale.ts";

export const vatPeriods = ["month", "quarter", "year", "none"] as const;

const words = (most: number) => z.string().trim().max(most, "tooLong");
const optional = (most: number) => line(most).transform((word) => word || null);
const address = orNothing(fullAddress, "giveFullAddress");
const wholeNumber = (problem: string, least: number, most: number) =>
  words(4)
    .refine((word) => word === "" || (/^\d+$/.test(word) && Number(word) >= least && Number(word) <= most), problem)
    .transform((word) => (word === "" ? null : Number(word)));

/** "850709-****", as a sole trader's number is shown: it stays what it is. */
const isMasked = (typed: string) => /^\d{6}-\*{4}$/.test(typed);

/** All that the office writes on a customer's card; what is left empty becomes null. */
export const CustomerCard = z.object({
  number: nameOf(20, "giveCustomerNumber"),
  name: companyName("giveCustomerName"),
  shortName: optional(16),
  organisationNumber: words(40).transform(readOrganisationNumber),
  responsibleId: z.uuid("chooseResponsible"),
  locale: z.enum(locales, "chooseLanguage"),
  email: address,
  phone: perhapsTelephone,
  street: optional(120),
  postcode: optional(12),
  city: optional(60),
  gln: words(40)
    .transform((typed) => typed.replace(/[\s-]/g, "") || null)
    .refine((gln) => gln === null || isGln(gln), "giveGln"),
  vatPeriod: z.enum(["", ...vatPeriods], "chooseVatPeriod").transform((period) => period || null),
  yearEndsIn: wholeNumber("giveMonth", 1, 12),
  invoiceEmail: address,
  invoiceReference: optional(80),
  paymentDays: wholeNumber("givePaymentDays", 0, 365),
  notes: freeText(4000).transform((text) => text || null),
});

export type CustomerCard = z.infer<typeof CustomerCard>;

/** The same for a card that is there already. */
export const ChangedCard = CustomerCard.extend({
  organisationNumber: words(40).transform((typed, context) => (isMasked(typed) ? null : readOrganisationNumber(typed, context))),
});

export type ChangedCard = z.infer<typeof ChangedCard>;
