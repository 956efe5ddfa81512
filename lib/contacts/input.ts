import { z } from "zod";
import { freeText, fullAddress, line, mobile, orNothing, perhapsLastName, perhapsMobile, personName } from "#lib/fields.ts";
import { mostOf } from "#lib/forms.ts";
import { tieReasonSigns } from "#lib/standing/limits.ts";

/** Somebody who becomes an administrator in My Spiris: everything must be there. */
export const ReachableContact = z.object({
  firstName: personName("giveFirstName"),
  lastName: perhapsLastName,
  email: fullAddress,
  mobile,
});

/** The same as an office names them. Whoever belongs to the office itself answers for a customer only with a reason. */
export const NamedContact = z.object({ ...ReachableContact.shape, tieReason: freeText(tieReasonSigns).optional() });

export type NamedContact = z.infer<typeof NamedContact>;

/** Somebody on the customer's card. */
export const ContactCard = z.object({
  firstName: personName("giveFirstName"),
  lastName: perhapsLastName,
  role: line(80).transform((role) => role || null),
  email: orNothing(fullAddress, "giveFullAddress"),
  mobile: perhapsMobile,
});

export type ContactCard = z.infer<typeof ContactCard>;

/** Whose contact; an empty `contactId` means one to come. */
export const ContactPlace = z.object({ customerId: z.uuid(), contactId: orNothing(z.uuid()) });

const typed = z.string().max(300, "tooLong").default("");

/** The contact in the form for a new customer, whose fields begin with "contact"; none when they are all empty. */
export const FirstContact = z
  .object({ contactFirstName: typed, contactLastName: typed, contactEmail: typed, contactMobile: typed })
  .transform(({ contactFirstName, contactLastName, contactEmail, contactMobile }, context) => {
    const card = { firstName: contactFirstName, lastName: contactLastName, role: "", email: contactEmail, mobile: contactMobile };
    if (Object.values(card).every((word) => !word.trim())) return undefined;
    const read = ContactCard.safeParse(card);
    if (read.success) return read.data;
    for (const issue of read.error.issues) {
      const field = String(issue.path[0]);
      const path = [`contact${field.charAt(0).toUpperCase()}${field.slice(1)}`];
      context.issues.push({ code: "custom", input: card, message: issue.message, params: { most: mostOf(issue) }, path });
    }
    return z.NEVER;
  });

/** Whom an office proposes as a customer's administrator, and why nobody there can do it. */
export const ProposalInput = z.object({
  customerId: z.uuid(),
  ...ReachableContact.shape,
  reason: freeText(500).pipe(z.string().min(10, "giveReason")),
});

export type ProposalInput = z.infer<typeof ProposalInput>;
